import Box from '@mui/material/Box';
import { createContext, use } from 'react';
import type { PortalLicenseRow } from '#mocks/cssm/replies.ts';
import { type RowAction, RowActions } from './row-actions.tsx';
import { usePortalTexts } from './use-portal-texts.ts';

/** Selected licenses by tag; a context, so that a selection renders only the check boxes again. */
export interface LicenseSelection {
  readonly tags: ReadonlySet<string>;
  readonly toggle: (tag: string) => void;
}

export const LicenseSelectionContext = createContext<LicenseSelection>({ tags: new Set(), toggle: () => undefined });

/** Check box in the row of a license (S0, figure 3). */
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
  /** The selected licenses that are still listed. */
  readonly selected: readonly PortalLicenseRow[];
  readonly onView: (tag: string) => void;
  /** Undefined without another virtual account. */
  readonly onTransfer: ((tag: string) => void) | undefined;
  readonly onClear: () => void;
}

/**
 * Available Actions for the selected licenses. View License and Transfer… apply to a single license; their labels say
 * so when several are selected or none is left to transfer.
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
