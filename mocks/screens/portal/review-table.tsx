import type { PortalReservable } from '#mocks/cssm/reservation-offer.ts';
import { expiryOf } from './formats.ts';
import { LicenseName } from './license-name.tsx';
import { PortalTable } from './portal-table.tsx';
import { usePortalTexts } from './use-portal-texts.ts';

interface ReviewTableProps {
  /** Licenses that are reserved before or after the change. */
  readonly licenses: readonly PortalReservable[];
  readonly quantities: Readonly<Record<string, number>>;
}

/** Table of the quantities to be reserved; for an update, also the quantities before. */
export function ReviewTable({ licenses, quantities }: ReviewTableProps) {
  const { t } = usePortalTexts();
  const quantityOf = ({ tag, held }: PortalReservable) => {
    const after = quantities[tag] ?? 0;
    return held === 0 || held === after ? t.formatNumber(after) : t('update.change', { before: held, after });
  };
  return (
    <PortalTable
      label={t('reserve.licenses')}
      rows={licenses.filter(({ tag, held }) => held > 0 || (quantities[tag] ?? 0) > 0)}
      rowKey={({ tag }) => tag}
      columns={[
        { key: 'license', title: t('reserve.license'), cell: (row) => <LicenseName {...row} />, rowHeader: true },
        { key: 'expires', title: t('reserve.expires'), cell: (row) => expiryOf(row, t), noWrap: true },
        { key: 'quantity', title: t('reserve.quantity'), cell: quantityOf, numeric: true },
      ]}
    />
  );
}
