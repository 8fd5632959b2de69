import Alert from '@mui/material/Alert';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useRef, useState } from 'react';
import { maximumPurchase, type Purchase } from '#mocks/cssm/account-commands.ts';
import { parseWholeNumber } from '#mocks/screens/whole-number.ts';
import { reportResult } from '#src/ui/announcer.ts';
import { FormDialog } from './form-dialog.tsx';
import { usePortalMutation } from './use-portal-mutation.ts';
import { usePortalTexts } from './use-portal-texts.ts';

/** A license to order, with the number that is missing. */
export interface OrderedLicense {
  readonly tag: string;
  readonly name: string;
  readonly missing: number;
  /** Undefined for the portal's default account. */
  readonly virtualAccountId: string | undefined;
}

/** The offered terms, in years; 0 never ends. */
const terms = [0, 1, 3, 5] as const;

/** Order… of a license that is short: a simulated purchase, the same as in the Lab. */
export function OrderDialog({ license, onClose }: { license: OrderedLicense; onClose: () => void }) {
  const { t } = usePortalTexts();
  const [quantity, setQuantity] = useState(String(license.missing));
  const [years, setYears] = useState<number>(0);
  const [isChecked, setChecked] = useState(false);
  const quantityField = useRef<HTMLInputElement>(null);
  const mutation = usePortalMutation('buy', ({ cssm }, purchase: Purchase) => cssm.buy(purchase));
  const count = parseWholeNumber(quantity, { least: 1, most: maximumPurchase });
  const isWrong = isChecked && count === undefined;

  const submit = () => {
    setChecked(true);
    if (count === undefined) {
      quantityField.current?.focus();
      return;
    }
    const { tag, virtualAccountId } = license;
    const purchase = {
      tag,
      quantity: count,
      ...(virtualAccountId !== undefined && { virtualAccountId }),
      ...(years > 0 && { lastsDays: years * 365 }),
    };
    mutation.mutate(purchase, () => {
      reportResult(t('order.done', { quantity: t.formatNumber(count), license: license.name }));
      onClose();
    });
  };

  return (
    <FormDialog
      title={t('order.title')}
      confirm={t('order.confirm')}
      isSubmitting={mutation.isPending}
      isDirty={quantity !== String(license.missing) || years !== 0}
      onSubmit={submit}
      onClose={onClose}
    >
      <div>
        <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{license.name}</Typography>
        <Typography sx={{ mt: 1 }}>{t('order.purpose')}</Typography>
      </div>
      <TextField
        label={t('order.quantity')}
        value={quantity}
        onChange={(event) => {
          setQuantity(event.target.value);
          setChecked(false);
        }}
        error={isWrong}
        helperText={isWrong ? t('order.quantityWrong') : t('order.quantityHint', { count: license.missing })}
        inputRef={quantityField}
        autoFocus
        slotProps={{ htmlInput: { inputMode: 'numeric', autoComplete: 'off' }, formHelperText: { role: 'status' } }}
      />
      <TextField
        select
        label={t('order.term')}
        value={years}
        onChange={(event) => setYears(Number(event.target.value))}
        slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
      >
        {terms.map((term) => (
          <option key={term} value={term}>
            {term === 0 ? t('license.perpetual') : t('order.years', { count: term })}
          </option>
        ))}
      </TextField>
      {mutation.isError && <Alert severity="error">{t('order.failed')}</Alert>}
    </FormDialog>
  );
}
