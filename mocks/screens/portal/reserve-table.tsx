import type { PortalReservable } from '#mocks/cssm/reservation-offer.ts';
import { EmptyTable } from './empty-table.tsx';
import { expiryOf } from './formats.ts';
import { LicenseName } from './license-name.tsx';
import { PortalTable } from './portal-table.tsx';
import type { QuantityFault, TypedQuantities } from './quantities.ts';
import { QuantityField } from './quantity-field.tsx';
import { usePortalTexts } from './texts.ts';

interface ReserveTableProps {
  readonly licenses: readonly PortalReservable[];
  readonly typed: TypedQuantities;
  readonly faults: Readonly<Record<string, QuantityFault>>;
  readonly onChange: (tag: string, text: string) => void;
}

/** The licences that can be reserved, each with a field for its number (domain.md §4.4). */
export function ReserveTable({ licenses, typed, faults, onChange }: ReserveTableProps) {
  const { say } = usePortalTexts();
  if (licenses.length === 0) return <EmptyTable>{say('reserve.none')}</EmptyTable>;
  return (
    <PortalTable
      label={say('reserve.licenses')}
      rows={licenses}
      rowKey={({ tag }) => tag}
      columns={[
        { key: 'license', title: say('reserve.license'), cell: (row) => <LicenseName {...row} />, naming: true },
        { key: 'expires', title: say('reserve.expires'), cell: (row) => expiryOf(row, say), unbroken: true },
        {
          key: 'purchased',
          title: say('reserve.purchased'),
          cell: ({ purchased }) => say.figure(purchased),
          figures: true,
        },
        {
          key: 'available',
          title: say('reserve.available'),
          cell: ({ available }) => say.figure(available),
          figures: true,
        },
        {
          key: 'reserve',
          title: say('reserve.reserve'),
          cell: (row) => (
            <QuantityField
              license={row}
              text={typed[row.tag] ?? ''}
              fault={faults[row.tag]}
              onChange={(text) => onChange(row.tag, text)}
            />
          ),
          figures: true,
        },
      ]}
    />
  );
}
