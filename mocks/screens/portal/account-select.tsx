import TextField from '@mui/material/TextField';
import type { RefObject } from 'react';
import type { PortalAccount } from '#mocks/cssm/replies.ts';
import { usePortalTexts } from './use-portal-texts.ts';

interface AccountSelectProps {
  readonly ref: RefObject<HTMLSelectElement | null>;
  readonly accounts: PortalAccount['virtualAccounts'];
  /** id of the selected account; empty without a selection. */
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly problem: string | undefined;
  readonly hint?: string | undefined;
  /** Whether the field takes the focus on mount. */
  readonly autoFocus?: boolean;
}

/** Transfer To: selects another virtual account of the Smart Account. */
export function AccountSelect({
  ref,
  accounts,
  value,
  onChange,
  problem,
  hint,
  autoFocus = false,
}: AccountSelectProps) {
  const { t } = usePortalTexts();
  return (
    <TextField
      select
      autoFocus={autoFocus}
      label={t('transfer.to')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={problem !== undefined}
      helperText={problem ?? hint}
      inputRef={ref}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true }, formHelperText: { role: 'status' } }}
    >
      <option value="">{t('transfer.choose')}</option>
      {accounts.map(({ id, name, isDefault }) => (
        <option key={id} value={id} translate="no">
          {isDefault ? t('virtualAccount.byDefault', { name }) : name}
        </option>
      ))}
    </TextField>
  );
}
