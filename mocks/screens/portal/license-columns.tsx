import Box from '@mui/material/Box';
import { Link } from 'react-router';
import type { PortalLicense } from '#mocks/cssm/replies.ts';
import { AlertWords } from './alert-words.tsx';
import { balanceOf, expiryOf, inUseOf } from './formats.ts';
import { SelectLicense } from './license-selection.tsx';
import type { Column } from './portal-table.tsx';
import { RowActions } from './row-actions.tsx';
import type { Say } from './texts.ts';

/** What can be done with a licence of the table, by its tag. */
export interface LicenseActs {
  /** The address of its detail, and going there. */
  readonly addressOf: (tag: string) => string;
  readonly open: (tag: string) => void;
  /** Absent where there is no other virtual account. */
  readonly transfer: ((tag: string) => void) | undefined;
}

const nameId = ({ tag }: PortalLicense) => `license-${encodeURIComponent(tag)}`;

/**
 * License, Billing, Purchased, In Use, Substitution, Balance, Expires, Alerts, Actions (domain.md §4.3). The name leads to
 * the detail, and so does “multiple terms”, where the terms stand.
 */
export const licenseColumns = (say: Say, { addressOf, open, transfer }: LicenseActs): Column<PortalLicense>[] => [
  {
    key: 'select',
    title: say('licenses.select'),
    unprinted: true,
    cell: ({ tag, name }) => <SelectLicense tag={tag} name={name} />,
  },
  {
    key: 'license',
    title: say('licenses.license'),
    cell: (license) => (
      <Link id={nameId(license)} to={addressOf(license.tag)}>
        {license.name}
      </Link>
    ),
    naming: true,
  },
  { key: 'billing', title: say('licenses.billing'), cell: () => say('licenses.prepaid'), unbroken: true },
  { key: 'purchased', title: say('licenses.purchased'), cell: ({ purchased }) => say.figure(purchased), figures: true },
  {
    key: 'inUse',
    title: say('licenses.inUse'),
    cell: (license) => inUseOf(license, say),
    figures: true,
    unbroken: true,
  },
  { key: 'substitution', title: say('licenses.substitution'), cell: () => '-', figures: true },
  {
    key: 'balance',
    title: say('licenses.balance'),
    cell: (license) => (
      <Box component="span" sx={license.balance < 0 ? { color: 'error.main', fontWeight: 600 } : {}}>
        {balanceOf(license, say)}
      </Box>
    ),
    figures: true,
    unbroken: true,
  },
  {
    key: 'expires',
    title: say('licenses.expires'),
    cell: (license) =>
      license.expires === 'multiple-terms' ? (
        <Link to={addressOf(license.tag)} aria-describedby={nameId(license)}>
          {expiryOf(license, say)}
        </Link>
      ) : (
        expiryOf(license, say)
      ),
    unbroken: true,
  },
  {
    key: 'alerts',
    title: say('licenses.alerts'),
    cell: ({ alerts }) => alerts.length > 0 && <AlertWords alerts={alerts} />,
  },
  {
    key: 'actions',
    title: say('licenses.actions'),
    unprinted: true,
    cell: (license) => (
      <RowActions
        label={say('licenses.actions')}
        describedBy={nameId(license)}
        actions={[
          { label: say('licenses.view'), act: () => open(license.tag) },
          // What is in use cannot go.
          ...(transfer && license.balance > 0
            ? [{ label: say('licenses.transfer'), act: () => transfer(license.tag) }]
            : []),
        ]}
      />
    ),
    unbroken: true,
  },
];
