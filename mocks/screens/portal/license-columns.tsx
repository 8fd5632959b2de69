import Box from '@mui/material/Box';
import { Link } from 'react-router';
import type { PortalLicenseRow } from '#mocks/cssm/replies.ts';
import { AlertLabels } from './alert-labels.tsx';
import { balanceOf, expiryOf, inUseOf } from './formats.ts';
import { SelectLicense } from './license-selection.tsx';
import type { PortalColumn } from './portal-table.tsx';
import { RowActions } from './row-actions.tsx';
import type { PortalTranslate } from './use-portal-texts.ts';

/** Actions of a license in the table, by its tag. */
export interface LicenseActions {
  /** Returns the address of the license's details. */
  readonly addressOf: (tag: string) => string;
  readonly open: (tag: string) => void;
  /** Undefined on SSM On-Prem, where nothing can be purchased. */
  readonly order: ((license: PortalLicenseRow) => void) | undefined;
  /** Undefined without another virtual account. */
  readonly transfer: ((tag: string) => void) | undefined;
}

const nameId = ({ tag }: PortalLicenseRow) => `license-${encodeURIComponent(tag)}`;

/**
 * Columns License, Billing, Purchased, In Use, Substitution, Balance, Expires, Alerts, Actions (domain.md §4.3). The
 * name links to the details, and so does “multiple terms”, since they list the terms.
 */
export const licenseColumns = (
  t: PortalTranslate,
  { addressOf, open, order, transfer }: LicenseActions,
): PortalColumn<PortalLicenseRow>[] => [
  {
    key: 'select',
    title: t('licenses.select'),
    noPrint: true,
    cell: ({ tag, name }) => <SelectLicense tag={tag} name={name} />,
  },
  {
    key: 'license',
    title: t('licenses.license'),
    cell: (license) => (
      <Link id={nameId(license)} to={addressOf(license.tag)}>
        {license.name}
      </Link>
    ),
    rowHeader: true,
  },
  { key: 'billing', title: t('licenses.billing'), cell: () => t('licenses.prepaid'), noWrap: true },
  {
    key: 'purchased',
    title: t('licenses.purchased'),
    cell: ({ purchased }) => t.formatNumber(purchased),
    numeric: true,
  },
  {
    key: 'inUse',
    title: t('licenses.inUse'),
    cell: (license) => inUseOf(license, t),
    numeric: true,
    wholeWords: true,
  },
  { key: 'substitution', title: t('licenses.substitution'), cell: () => '-', numeric: true },
  {
    key: 'balance',
    title: t('licenses.balance'),
    cell: (license) => (
      <Box component="span" sx={license.balance < 0 ? { color: 'error.main', fontWeight: 600 } : {}}>
        {balanceOf(license, t)}
      </Box>
    ),
    numeric: true,
    noWrap: true,
  },
  {
    key: 'expires',
    title: t('licenses.expires'),
    cell: (license) =>
      license.expires === 'multiple-terms' ? (
        <Link to={addressOf(license.tag)} aria-describedby={nameId(license)}>
          {expiryOf(license, t)}
        </Link>
      ) : (
        expiryOf(license, t)
      ),
    noWrap: true,
  },
  {
    key: 'alerts',
    title: t('licenses.alerts'),
    cell: ({ alerts }) => alerts.length > 0 && <AlertLabels alerts={alerts} />,
  },
  {
    key: 'actions',
    title: t('licenses.actions'),
    noPrint: true,
    cell: (license) => (
      <RowActions
        label={t('licenses.actions')}
        describedBy={nameId(license)}
        actions={[
          ...(order && license.balance < 0 ? [{ label: t('order.open'), onSelect: () => order(license) }] : []),
          { label: t('licenses.view'), onSelect: () => open(license.tag) },
          // Licenses in use cannot be transferred.
          ...(transfer && license.balance > 0
            ? [{ label: t('licenses.transfer'), onSelect: () => transfer(license.tag) }]
            : []),
        ]}
      />
    ),
    noWrap: true,
  },
];
