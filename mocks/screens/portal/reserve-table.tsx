import type { PortalReservable } from '#mocks/cssm/reservation-offer.ts';
import { EmptyTable } from './empty-table.tsx';
import { expiryOf } from './formats.ts';
import { LicenseName } from './license-name.tsx';
import { PortalTable } from './portal-table.tsx';
import type { QuantityError, QuantityInputs } from './quantities.ts';
import { QuantityField } from './quantity-field.tsx';
import { usePortalTexts } from './use-portal-texts.ts';

interface ReserveTableProps {
  readonly licenses: readonly PortalReservable[];
  readonly inputs: QuantityInputs;
  readonly errors: Readonly<Record<string, QuantityError>>;
  readonly onChange: (tag: string, text: string) => void;
}

/** Table of the licenses that can be reserved, each with a quantity field (domain.md §4.4). */
export function ReserveTable({ licenses, inputs, errors, onChange }: ReserveTableProps) {
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
