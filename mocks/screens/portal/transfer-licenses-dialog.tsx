import Alert from '@mui/material/Alert';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { PortalAccount } from '#mocks/cssm/replies.ts';
import type { LicenseTransfer } from '#mocks/cssm/transfers.ts';
import { parseWholeNumber } from '#mocks/screens/whole-number.ts';
import { reportResult } from '#src/ui/announcer.ts';
import { AccountSelect } from './account-select.tsx';
import { FormDialog } from './form-dialog.tsx';
import { onPremAccountsQuery } from './queries.ts';
import { useSimulator } from './simulator-context.ts';
import { usePortalMutation } from './use-portal-mutation.ts';
import { usePortalTexts } from './use-portal-texts.ts';

interface TransferLicensesDialogProps {
  readonly account: PortalAccount;
  /** Tag of the license. */
  readonly tag: string;
  readonly onClose: () => void;
}

/** Transfer… of a license: moves a number of unused licenses to another virtual account. */
export function TransferLicensesDialog({ account, tag, onClose }: TransferLicensesDialogProps) {
  const { t } = usePortalTexts();
  const otherAccounts = account.virtualAccounts.filter(({ id }) => id !== account.id);
  const [to, setTo] = useState(otherAccounts.length === 1 ? (otherAccounts[0]?.id ?? '') : '');
  const [quantity, setQuantity] = useState('');
  const [isChecked, setChecked] = useState(false);
  const quantityField = useRef<HTMLInputElement>(null);
  const toField = useRef<HTMLSelectElement>(null);
  const onPrems = useQuery(onPremAccountsQuery(useSimulator()));
  const mutation = usePortalMutation('transfer-licenses', ({ cssm }, transfer: LicenseTransfer) =>
    cssm.transferLicenses(transfer),
  );

  const license = account.licenses.find((each) => each.tag === tag);
  // The balance changes as products report usage, so the current value is used on every render.
  const most = Math.max(0, license?.balance ?? 0);
  const count = parseWholeNumber(quantity, { least: 1, most });
  const isTooMany = mutation.refusal?.problem === 'not-enough-licenses';
  const wrongQuantity = isChecked && (count === undefined || isTooMany);
  const onPrem = onPrems.data?.find(({ virtualAccountId }) => virtualAccountId === to);

  useEffect(() => {
    if (isTooMany) quantityField.current?.focus();
  }, [isTooMany]);

  const submit = () => {
    setChecked(true);
    if (count === undefined) quantityField.current?.focus();
    else if (to === '') toField.current?.focus();
    else {
      mutation.mutate({ tag, quantity: count, from: account.id, to }, () => {
        reportResult(t('transfer.licensesDone'));
        onClose();
      });
    }
  };
  const hint = () => {
    if (!wrongQuantity) return t('transfer.quantityHint', { count: most });
    return most === 0 ? t('transfer.nothingLeft') : t('transfer.quantityWrong', { count: most });
  };

  return (
    <FormDialog
      title={t('transfer.licensesTitle')}
      confirm={t('transfer.confirm')}
      isSubmitting={mutation.isPending}
      isDirty={quantity !== ''}
      onSubmit={submit}
      onClose={onClose}
    >
      <div>
        <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{license?.name}</Typography>
        <Typography sx={{ mt: 1 }}>{t('transfer.licensesPurpose')}</Typography>
      </div>
      <TextField
        label={t('transfer.quantity')}
        value={quantity}
        onChange={(event) => {
          setQuantity(event.target.value);
          setChecked(false);
          mutation.reset();
        }}
        error={wrongQuantity}
        helperText={hint()}
        inputRef={quantityField}
        autoFocus
        slotProps={{ htmlInput: { inputMode: 'numeric', autoComplete: 'off' }, formHelperText: { role: 'status' } }}
      />
      <AccountSelect
        ref={toField}
        accounts={otherAccounts}
        value={to}
        onChange={(id) => {
          setTo(id);
          mutation.reset();
        }}
        problem={isChecked && to === '' ? t('transfer.toMissing') : undefined}
        hint={onPrem && t('transfer.toOnPrem', { onPrem: onPrem.name })}
      />
      {mutation.isError && !isTooMany && (
        <Alert severity="error">
          {t(mutation.refusal?.problem === 'not-found' ? 'transfer.gone' : 'transfer.failed')}
        </Alert>
      )}
    </FormDialog>
  );
}
