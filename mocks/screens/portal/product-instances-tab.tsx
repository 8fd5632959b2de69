import Link from '@mui/material/Link';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { Link as RouterLink } from 'react-router';
import type { PortalInstance } from '#mocks/cssm/replies.ts';
import { useAnnounce } from '#src/ui/announcer.tsx';
import { ConfirmationCodeDialog } from './confirmation-code-dialog.tsx';
import { ConfirmationDialog } from './confirmation-dialog.tsx';
import { EmptyTable } from './empty-table.tsx';
import { useErrand } from './errand.ts';
import { lastContact } from './formats.ts';
import { InstanceActions } from './instance-actions.tsx';
import { useInstanceAddress } from './instance-address.ts';
import { InstanceDialog } from './instance-dialog.tsx';
import { LongTable } from './long-table.tsx';
import type { Column } from './portal-table.tsx';
import { instancesQuery } from './queries.ts';
import { QueryProblem } from './query-problem.tsx';
import { RemoveReservationDialog } from './remove-reservation-dialog.tsx';
import { SearchField } from './search-field.tsx';
import { useSimulator } from './simulator-context.ts';
import { usePortalTexts } from './texts.ts';
import { UpdateWizard } from './update-wizard.tsx';
import { useVirtualAccountId } from './virtual-account.ts';

const nameId = ({ udi }: PortalInstance) => `instance-${encodeURIComponent(udi)}`;

/** Product Instances: the products registered to the virtual account (domain.md §4.5). */
export function ProductInstancesTab() {
  const { say } = usePortalTexts();
  const simulator = useSimulator();
  const announce = useAnnounce();
  const [search, setSearch] = useState('');
  const asked = useDeferredValue(search.trim());
  const instances = useQuery(instancesQuery(simulator, useVirtualAccountId(), asked));
  const [removing, setRemoving] = useState<PortalInstance>();
  const [confirming, setConfirming] = useState<PortalInstance>();
  const address = useInstanceAddress();
  const remove = useErrand('remove-instance', (door, udi: string) => door.cssm.removeInstance({ udi }));

  const columns: Column<PortalInstance>[] = [
    {
      key: 'name',
      title: say('instances.name'),
      cell: (row) => (
        <Link id={nameId(row)} component={RouterLink} to={address.detailAddress(row.udi)}>
          {row.name}
        </Link>
      ),
      naming: true,
    },
    { key: 'type', title: say('instances.productType'), cell: ({ productType }) => productType },
    { key: 'contact', title: say('instances.lastContact'), cell: (instance) => lastContact(instance, say) },
    { key: 'alerts', title: say('instances.alerts'), cell: () => undefined },
    {
      key: 'actions',
      title: say('instances.actions'),
      cell: (instance) => (
        <InstanceActions
          instance={instance}
          describedBy={nameId(instance)}
          onUpdate={() => address.openUpdate(instance.udi)}
          onConfirm={() => setConfirming(instance)}
          onRemove={() => setRemoving(instance)}
        />
      ),
    },
  ];

  return (
    <>
      <QueryProblem query={instances} />
      <SearchField label={say('instances.search')} value={search} onChange={setSearch} />
      {instances.data?.total === 0 ? (
        <EmptyTable>{asked === '' ? say('instances.empty') : say('instances.noneFound', { search: asked })}</EmptyTable>
      ) : (
        (instances.data || instances.isPending) && (
          <LongTable
            label={say('instances.heading')}
            columns={columns}
            rows={instances.data?.rows}
            rowKey={({ udi }) => udi}
          />
        )
      )}
      {address.shown !== undefined && <InstanceDialog udi={address.shown} onClose={address.closeDetail} />}
      {address.updated !== undefined && <UpdateWizard udi={address.updated} onClose={address.closeUpdate} />}
      {confirming && (
        <ConfirmationCodeDialog
          udi={confirming.udi}
          onDone={() => setConfirming(undefined)}
          onClose={() => setConfirming(undefined)}
        />
      )}
      {removing?.reserved && <RemoveReservationDialog instance={removing} onClose={() => setRemoving(undefined)} />}
      {removing && !removing.reserved && (
        <ConfirmationDialog
          title={say('removeInstance.title')}
          question={say('removeInstance.question', { name: removing.name })}
          consequence={say('removeInstance.consequence')}
          confirm={say('removeInstance.remove')}
          problem={say('removeInstance.failed')}
          errand={remove}
          input={removing.udi}
          onDone={() => {
            setRemoving(undefined);
            announce(say('instances.removed'));
          }}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </>
  );
}
