import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { ReservationKind } from '#mocks/codes/reservation-kind.ts';
import type { PortalReservable } from '#mocks/cssm/reservation-offer.ts';
import { EmptyTable } from './empty-table.tsx';
import { expiryOf } from './formats.ts';
import { LicenseName } from './license-name.tsx';
import { PortalTable } from './portal-table.tsx';
import type { QuantityError, QuantityInputs } from './quantities.ts';
import { QuantityField } from './quantity-field.tsx';
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

interface ReserveTableProps {
  readonly licenses: readonly PortalReservable[];
  readonly inputs: QuantityInputs;
  readonly errors: Readonly<Record<string, QuantityError>>;
  readonly onChange: (tag: string, text: string) => void;
}

/** Table of the licenses that can be reserved, each with a quantity field (domain.md §4.4). */
function ReserveTable({ licenses, inputs, errors, onChange }: ReserveTableProps) {
  const { t } = usePortalTexts();
  if (licenses.length === 0) return <EmptyTable>{t('reserve.none')}</EmptyTable>;
  return (
    <PortalTable
      label={t('reserve.licenses')}
      rows={licenses}
      rowKey={({ tag }) => tag}
      columns={[
        { key: 'license', title: t('reserve.license'), cell: (row) => <LicenseName {...row} />, rowHeader: true },
        { key: 'expires', title: t('reserve.expires'), cell: (row) => expiryOf(row, t), noWrap: true },
        {
          key: 'purchased',
          title: t('reserve.purchased'),
          cell: ({ purchased }) => t.formatNumber(purchased),
          numeric: true,
        },
        {
          key: 'available',
          title: t('reserve.available'),
          cell: ({ available }) => t.formatNumber(available),
          numeric: true,
        },
        {
          key: 'reserve',
          title: t('reserve.reserve'),
          cell: (row) => (
            <QuantityField
              license={row}
              text={inputs[row.tag] ?? ''}
              error={errors[row.tag]}
              onChange={(text) => onChange(row.tag, text)}
            />
          ),
          numeric: true,
        },
      ]}
    />
  );
}
