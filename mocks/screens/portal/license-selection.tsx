import Box from '@mui/material/Box';
import { createContext, use } from 'react';
import type { PortalLicenseRow } from '#mocks/cssm/replies.ts';
import { type RowAction, RowActions } from './row-actions.tsx';
import { usePortalTexts } from './use-portal-texts.ts';

/** Which licences of the table are ticked, by tag; a context, so that a tick draws its boxes again and no other cell. */
export interface LicenseSelection {
  readonly tags: ReadonlySet<string>;
  readonly toggle: (tag: string) => void;
}

export const LicenseSelectionContext = createContext<LicenseSelection>({ tags: new Set(), toggle: () => undefined });

/** The check box in the row of a licence (S0, figure 3). */
export function SelectLicense({ tag, name }: Pick<PortalLicenseRow, 'tag' | 'name'>) {
  const { t } = usePortalTexts();
  const { tags, toggle } = use(LicenseSelectionContext);
  return (
    <input
      type="checkbox"
      aria-label={t('licenses.selectLicense', { license: name })}
      checked={tags.has(tag)}
      onChange={() => toggle(tag)}
      style={{ width: 18, height: 18, margin: 0 }}
    />
  );
}

interface AvailableActionsProps {
  /** The licences that are ticked and still listed. */
  readonly selected: readonly PortalLicenseRow[];
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
  const { t } = usePortalTexts();
  const [license, ...otherLicenses] = selected;
  const singleAction = (action: string, onSelect: (tag: string) => void, isPossible = true): RowAction => {
    if (!license || otherLicenses.length > 0) {
      return { label: t('licenses.oneAtATime', { action }), onSelect: () => undefined, isDisabled: true };
    }
    if (!isPossible)
      return { label: t('licenses.nothingLeft', { action }), onSelect: () => undefined, isDisabled: true };
    return { label: action, onSelect: () => onSelect(license.tag) };
  };
  const actions = license
    ? [
        singleAction(t('licenses.view'), onView),
        ...(onTransfer ? [singleAction(t('licenses.transfer'), onTransfer, license.balance > 0)] : []),
        { label: t('licenses.clear'), onSelect: onClear },
      ]
    : [{ label: t('licenses.selectFirst'), onSelect: () => undefined, isDisabled: true }];
  return (
    <Box sx={{ mb: 4, display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', columnGap: 3 }}>
      <RowActions label={t('licenses.availableActions')} actions={actions} variant="button" />
      <Box component="span" role="status" sx={{ color: 'text.secondary', pt: 1.5 }}>
        {license ? t('licenses.selected', { count: selected.length }) : ''}
      </Box>
    </Box>
  );
}
