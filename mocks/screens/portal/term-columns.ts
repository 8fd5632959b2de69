import type { PortalTerm } from '#mocks/cssm/license-page.ts';
import { portalDay } from './formats.ts';
import type { PortalColumn } from './portal-table.tsx';
import type { PortalTranslate } from './use-portal-texts.ts';

/** Columns Count, Type and Expiration Date of purchased terms (domain.md §4.3). */
export const termColumns = (
  t: PortalTranslate,
): [count: PortalColumn<PortalTerm>, type: PortalColumn<PortalTerm>, end: PortalColumn<PortalTerm>] => [
  { key: 'count', title: t('license.count'), cell: ({ quantity }) => t.formatNumber(quantity), numeric: true },
  {
    key: 'type',
    title: t('license.type'),
    cell: ({ endsOn }) => t(endsOn === undefined ? 'license.perpetual' : 'license.term'),
  },
  {
    key: 'expiration',
    title: t('license.expirationDate'),
    cell: ({ endsOn }) => (endsOn === undefined ? '-' : portalDay(endsOn)),
    noWrap: true,
  },
];
