import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { PortalInstance } from '#mocks/cssm/replies.ts';
import { addresses } from './addresses.ts';
import { AlertWords } from './alert-words.tsx';
import { lastContact } from './formats.ts';
import type { Column } from './portal-table.tsx';
import type { Say } from './texts.ts';

/** The identity of the element with an instance's name, which describes the button of its row. */
export const instanceNameId = ({ udi }: Pick<PortalInstance, 'udi'>): string => `instance-${encodeURIComponent(udi)}`;

/** Name, Product Type, Last Contact, Alerts, Actions (domain.md §4.5). The name and a replacement lead to their details. */
export const instanceColumns = (
  say: Say,
  addressOf: (udi: string) => string,
  actions: (instance: PortalInstance) => ReactNode,
): Column<PortalInstance>[] => [
  {
    key: 'name',
    title: say('instances.name'),
    cell: (row) => (
      <Link id={instanceNameId(row)} translate="no" to={addressOf(row.udi)}>
        {row.name}
      </Link>
    ),
    naming: true,
  },
  { key: 'type', title: say('instances.productType'), cell: ({ productType }) => productType },
  { key: 'contact', title: say('instances.lastContact'), cell: (instance) => lastContact(instance, say) },
  {
    key: 'alerts',
    title: say('instances.alerts'),
    cell: ({ alerts, replacedBy }) =>
      alerts.length > 0 && (
        <span>
          <AlertWords alerts={alerts} />
          {replacedBy !== undefined && (
            <Box component="span" sx={{ display: 'block' }}>
              {say('instances.replacedBy')}{' '}
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
    title: say('instances.actions'),
    unprinted: true,
    cell: (instance) =>
      instance.managedBy === undefined ? (
        actions(instance)
      ) : (
        <span>
          {say('instances.managedBy')}{' '}
          <Link translate="no" to={addresses.onPrem()}>
            {instance.managedBy}
          </Link>
        </span>
      ),
  },
];
