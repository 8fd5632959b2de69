import Alert from '@mui/material/Alert';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { PortalAccount } from '#mocks/cssm/replies.ts';
import type { LicenseTransfer } from '#mocks/cssm/transfers.ts';
import { wholeNumber } from '#mocks/screens/whole-number.ts';
import { announce } from '#src/ui/announcer.ts';
import { AccountChoice } from './account-choice.tsx';
import { useErrand } from './errand.ts';
import { FormDialog } from './form-dialog.tsx';
import { onPremAccountsQuery } from './queries.ts';
import { useSimulator } from './simulator-context.ts';
import { usePortalTexts } from './texts.ts';

interface TransferLicensesDialogProps {
  readonly account: PortalAccount;
  /** Which of the account's licences. */
  readonly tag: string;
  readonly onClose: () => void;
}

/** Transfer… of a licence: so many that nobody uses go to another virtual account. */
export function TransferLicensesDialog({ account, tag, onClose }: TransferLicensesDialogProps) {
  const { say } = usePortalTexts();
  const others = account.virtualAccounts.filter(({ id }) => id !== account.id);
  const [to, setTo] = useState(others.length === 1 ? (others[0]?.id ?? '') : '');
  const [quantity, setQuantity] = useState('');
  const [isChecked, setChecked] = useState(false);
  const quantityField = useRef<HTMLInputElement>(null);
  const toField = useRef<HTMLSelectElement>(null);
  const onPrems = useQuery(onPremAccountsQuery(useSimulator()));
  const errand = useErrand('transfer-licenses', ({ cssm }, asked: LicenseTransfer) => cssm.transferLicenses(asked));

  const license = account.licenses.find((each) => each.tag === tag);
  // What is left changes as products report their use: it is read anew whenever it is asked for.
  const most = Math.max(0, license?.balance ?? 0);
  const count = wholeNumber(quantity, { least: 1, most });
  const isTooMany = errand.refusal?.problem === 'not-enough-licenses';
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
      errand.start({ tag, quantity: count, from: account.id, to }, () => {
        announce(say('transfer.licensesDone'));
        onClose();
      });
    }
  };
  const hint = () => {
    if (!wrongQuantity) return say('transfer.quantityHint', { count: most });
    return most === 0 ? say('transfer.nothingLeft') : say('transfer.quantityWrong', { count: most });
  };

  return (
    <FormDialog
      title={say('transfer.licensesTitle')}
      confirm={say('transfer.confirm')}
      busy={errand.busy}
      isTouched={quantity !== ''}
      onSubmit={submit}
      onClose={onClose}
    >
      <div>
        <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{license?.name}</Typography>
        <Typography sx={{ mt: 1 }}>{say('transfer.licensesPurpose')}</Typography>
      </div>
      <TextField
        label={say('transfer.quantity')}
        value={quantity}
        onChange={(event) => {
          setQuantity(event.target.value);
          setChecked(false);
          errand.forget();
        }}
        error={wrongQuantity}
        helperText={hint()}
        inputRef={quantityField}
        autoFocus
        slotProps={{ htmlInput: { inputMode: 'numeric', autoComplete: 'off' }, formHelperText: { role: 'status' } }}
      />
      <AccountChoice
        ref={toField}
        accounts={others}
        value={to}
        onChange={(id) => {
          setTo(id);
          errand.forget();
        }}
        problem={isChecked && to === '' ? say('transfer.toMissing') : undefined}
        hint={onPrem && say('transfer.toOnPrem', { onPrem: onPrem.name })}
      />
      {errand.failed && !isTooMany && (
        <Alert severity="error">
          {say(errand.refusal?.problem === 'not-found' ? 'transfer.gone' : 'transfer.failed')}
        </Alert>
      )}
    </FormDialog>
  );
}
