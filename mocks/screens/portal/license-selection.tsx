import Box from '@mui/material/Box';
import { createContext, use } from 'react';
import type { PortalLicense } from '#mocks/cssm/replies.ts';
import { type RowAction, RowActions } from './row-actions.tsx';
import { usePortalTexts } from './texts.ts';

/** Which licences of the table are ticked, by tag; a context, so that a tick draws its boxes again and no other cell. */
export interface LicenseSelection {
  readonly tags: ReadonlySet<string>;
  readonly toggle: (tag: string) => void;
}

export const LicenseSelectionContext = createContext<LicenseSelection>({ tags: new Set(), toggle: () => undefined });

/** The check box in the row of a licence (S0, figure 3). */
export function SelectLicense({ tag, name }: Pick<PortalLicense, 'tag' | 'name'>) {
  const { say } = usePortalTexts();
  const { tags, toggle } = use(LicenseSelectionContext);
  return (
    <input
      type="checkbox"
      aria-label={say('licenses.selectLicense', { license: name })}
      checked={tags.has(tag)}
      onChange={() => toggle(tag)}
      style={{ width: 18, height: 18, margin: 0 }}
    />
  );
}

interface AvailableActionsProps {
  /** The licences that are ticked and still listed. */
  readonly selected: readonly PortalLicense[];
  readonly onView: (tag: string) => void;
  /** Absent where there is no other virtual account. */
  readonly onTransfer: ((tag: string) => void) | undefined;
  readonly onClear: () => void;
}

/**
 * Available Actions: what can be done with the licences that are ticked. View License and Transfer… are of one licence, and
 * say so where several are ticked or nothing is left to transfer.
 */
export function AvailableActions({ selected, onView, onTransfer, onClear }: AvailableActionsProps) {
  const { say } = usePortalTexts();
  const [license, ...others] = selected;
  const ofOne = (action: string, act: (tag: string) => void, isPossible = true): RowAction => {
    if (!license || others.length > 0) {
      return { label: say('licenses.oneAtATime', { action }), act: () => undefined, isDisabled: true };
    }
    if (!isPossible) return { label: say('licenses.nothingLeft', { action }), act: () => undefined, isDisabled: true };
    return { label: action, act: () => act(license.tag) };
  };
  const actions = license
    ? [
        ofOne(say('licenses.view'), onView),
        ...(onTransfer ? [ofOne(say('licenses.transfer'), onTransfer, license.balance > 0)] : []),
        { label: say('licenses.clear'), act: onClear },
      ]
    : [{ label: say('licenses.selectFirst'), act: () => undefined, isDisabled: true }];
  return (
    <Box sx={{ mb: 4, display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', columnGap: 3 }}>
      <RowActions label={say('licenses.availableActions')} actions={actions} look="button" />
      <Box component="span" role="status" sx={{ color: 'text.secondary', pt: 1.5 }}>
        {license ? say('licenses.selected', { count: selected.length }) : ''}
      </Box>
    </Box>
  );
}
