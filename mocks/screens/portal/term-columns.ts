import type { PortalTerm } from '#mocks/cssm/license-page.ts';
import { portalDay } from './formats.ts';
import type { Column } from './portal-table.tsx';
import type { Say } from './texts.ts';

/** Count, Type and Expiration Date of what was purchased (domain.md §4.3). */
export const termColumns = (
  say: Say,
): [count: Column<PortalTerm>, type: Column<PortalTerm>, end: Column<PortalTerm>] => [
  { key: 'count', title: say('license.count'), cell: ({ quantity }) => say.figure(quantity), figures: true },
  {
    key: 'type',
    title: say('license.type'),
    cell: ({ endsOn }) => say(endsOn === undefined ? 'license.perpetual' : 'license.term'),
  },
  {
    key: 'expiration',
    title: say('license.expirationDate'),
    cell: ({ endsOn }) => (endsOn === undefined ? '-' : portalDay(endsOn)),
    unbroken: true,
  },
];
