import type { PortalReservable } from '#mocks/cssm/reservation-offer.ts';
import { expiryOf } from './formats.ts';
import { LicenseName } from './license-name.tsx';
import { PortalTable } from './portal-table.tsx';
import { usePortalTexts } from './texts.ts';

interface ReviewTableProps {
  /** Those that will be held, and those that were and will not be. */
  readonly licenses: readonly PortalReservable[];
  readonly quantities: Readonly<Record<string, number>>;
}

/** What will be reserved once it is confirmed; of an update what it was before, too. */
export function ReviewTable({ licenses, quantities }: ReviewTableProps) {
  const { say } = usePortalTexts();
  const quantityOf = ({ tag, held }: PortalReservable) => {
    const after = quantities[tag] ?? 0;
    return held === 0 || held === after ? say.figure(after) : say('update.change', { before: held, after });
  };
  return (
    <PortalTable
      label={say('reserve.licenses')}
      rows={licenses.filter(({ tag, held }) => held > 0 || (quantities[tag] ?? 0) > 0)}
      rowKey={({ tag }) => tag}
      columns={[
        { key: 'license', title: say('reserve.license'), cell: (row) => <LicenseName {...row} />, naming: true },
        { key: 'expires', title: say('reserve.expires'), cell: (row) => expiryOf(row, say), unbroken: true },
        { key: 'quantity', title: say('reserve.quantity'), cell: quantityOf, figures: true },
      ]}
    />
  );
}
