import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { PortalInstanceRow } from '#mocks/cssm/replies.ts';
import { addresses } from './addresses.ts';
import { AlertLabels } from './alert-labels.tsx';
import { color } from './colors.ts';
import { lastContact } from './formats.ts';
import type { PortalColumn } from './portal-table.tsx';
import type { PortalTranslate } from './use-portal-texts.ts';

const thisProductStyles = {
  display: 'inline-block',
  px: 2,
  border: `1px solid ${color('border')}`,
  borderRadius: '6px',
  fontSize: '0.75rem',
  fontWeight: 600,
  lineHeight: '1.25rem',
  whiteSpace: 'nowrap',
};

/** id of the element with an instance's name; it describes the button of its row. */
export const instanceNameId = ({ udi }: Pick<PortalInstanceRow, 'udi'>): string =>
  `instance-${encodeURIComponent(udi)}`;

/**
 * Columns Name, Product Type, Last Contact, Alerts, Actions (domain.md §4.5). The name and the replacement link to
 * their details. The product from which the portal was opened, `openerUdi`, is marked.
 */
export const instanceColumns = (
  t: PortalTranslate,
  addressOf: (udi: string) => string,
  actions: (instance: PortalInstanceRow) => ReactNode,
  openerUdi?: string,
): PortalColumn<PortalInstanceRow>[] => [
  {
    key: 'name',
    title: t('instances.name'),
    cell: (row) => (
      <Link id={instanceNameId(row)} translate="no" to={addressOf(row.udi)}>
        {row.name}
      </Link>
    ),
    rowHeader: true,
  },
  {
    key: 'type',
    title: t('instances.productType'),
    cell: ({ udi, productType }) =>
      udi === openerUdi ? (
        <span>
          {productType}{' '}
          <Box component="span" sx={thisProductStyles}>
            {t('instances.thisProduct')}
          </Box>
        </span>
      ) : (
        productType
      ),
  },
  {
    key: 'contact',
    title: t('instances.lastContact'),
    cell: (instance) => lastContact(instance, t),
    wholeWords: true,
  },
  {
    key: 'alerts',
    title: t('instances.alerts'),
    cell: ({ alerts, replacedBy }) =>
      alerts.length > 0 && (
        <span>
          <AlertLabels alerts={alerts} />
          {replacedBy !== undefined && (
            <Box component="span" sx={{ display: 'block' }}>
              {t('instances.replacedBy')}{' '}
              <Link translate="no" to={addressOf(replacedBy)}>
                {replacedBy}
              </Link>
            </Box>
          )}
        </span>
      ),
  },
  {
    key: 'actions',
    title: t('instances.actions'),
    noPrint: true,
    cell: (instance) =>
      instance.managedBy === undefined ? (
        actions(instance)
      ) : (
        <span>
          {t('instances.managedBy')}{' '}
          <Link translate="no" to={addresses.onPrem()}>
            {instance.managedBy}
          </Link>
        </span>
      ),
  },
];
