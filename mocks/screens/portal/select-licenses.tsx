import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { ReservationKind } from '#mocks/codes/reservation-kind.ts';
import type { PortalReservable } from '#mocks/cssm/reservation-offer.ts';
import type { QuantityError, QuantityInputs } from './quantities.ts';
import { ReserveTable } from './reserve-table.tsx';
import { usePortalTexts } from './use-portal-texts.ts';

interface SelectLicensesProps {
  readonly hint: string;
  readonly licenses: readonly PortalReservable[];
  /** The license of a universal reservation; undefined if the product has none, or holds a specific reservation. */
  readonly universal?: PortalReservable | undefined;
  readonly kind: ReservationKind;
  readonly onKind: (kind: ReservationKind) => void;
  readonly inputs: QuantityInputs;
  readonly onQuantity: (tag: string, text: string) => void;
  readonly errors: Readonly<Record<string, QuantityError>>;
  /** Error that concerns no single field. */
  readonly problem: string | undefined;
}

/** Selection of the reservation: quantities of licenses, or universal (S0). */
export function SelectLicenses(props: SelectLicensesProps) {
  const { hint, licenses, universal, kind, onKind, inputs, onQuantity, errors, problem } = props;
  const { t } = usePortalTexts();
  const [headingId, universalHintId] = [useId(), useId()];
  return (
    <section aria-labelledby={headingId}>
      <Typography id={headingId} component="h4" sx={{ fontWeight: 600 }}>
        {t('reserve.licenses')}
      </Typography>
      <Typography sx={{ mt: 1, color: 'text.secondary' }}>{hint}</Typography>
      <RadioGroup
        aria-labelledby={headingId}
        value={kind}
        onChange={(_event, value) => onKind(value === 'universal' ? 'universal' : 'specific')}
        sx={{ mt: 1 }}
      >
        {universal && (
          <Box>
            <FormControlLabel
              value="universal"
              disabled={universal.available === 0}
              control={<Radio size="small" slotProps={{ input: { 'aria-describedby': universalHintId } }} />}
              label={universal.name}
            />
            <FormHelperText id={universalHintId} sx={{ mt: -1, marginInlineStart: 7 }}>
              {universal.available === 0
                ? t('reserve.universalNone')
                : t('reserve.universalHint', { count: universal.available })}
            </FormHelperText>
          </Box>
        )}
        <FormControlLabel value="specific" control={<Radio size="small" />} label={t('reserve.specific')} />
      </RadioGroup>
      {kind === 'specific' && (
        <Box sx={{ mt: 2 }}>
          <ReserveTable licenses={licenses} inputs={inputs} errors={errors} onChange={onQuantity} />
        </Box>
      )}
      {problem !== undefined && (
        <FormHelperText error role="alert">
          {problem}
        </FormHelperText>
      )}
    </section>
  );
}
