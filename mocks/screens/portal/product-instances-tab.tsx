import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { PortalInstance } from '#mocks/cssm/replies.ts';
import { useAnnounce } from '#src/ui/announcer.tsx';
import { ConfirmationDialog } from './confirmation-dialog.tsx';
import { EmptyTable } from './empty-table.tsx';
import { useErrand } from './errand.ts';
import { lastContact } from './formats.ts';
import { LongTable } from './long-table.tsx';
import type { Column } from './portal-table.tsx';
import { instancesQuery } from './queries.ts';
import { QueryProblem } from './query-problem.tsx';
import { RowActions } from './row-actions.tsx';
import { SearchField } from './search-field.tsx';
import { useSimulator } from './simulator-context.ts';
import { usePortalTexts } from './texts.ts';
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
  const remove = useErrand('remove-instance', (door, udi: string) => door.cssm.removeInstance(udi));

  const columns: Column<PortalInstance>[] = [
    {
      key: 'name',
      title: say('instances.name'),
      cell: (row) => <span id={nameId(row)}>{row.name}</span>,
      naming: true,
    },
    { key: 'type', title: say('instances.productType'), cell: ({ productType }) => productType },
    { key: 'contact', title: say('instances.lastContact'), cell: (instance) => lastContact(instance, say) },
    { key: 'alerts', title: say('instances.alerts'), cell: () => undefined },
    {
      key: 'actions',
      title: say('instances.actions'),
      // What holds a reservation is not removed without its return code.
      cell: (instance) =>
        !instance.reserved && (
          <RowActions
            label={say('instances.actions')}
            describedBy={nameId(instance)}
            actions={[{ label: say('instances.remove'), act: () => setRemoving(instance) }]}
          />
        ),
    },
  ];

  return (
    <>
      <QueryProblem query={instances} />
      <SearchField label={say('instances.search')} value={search} onChange={setSearch} />
      {instances.data?.length === 0 ? (
        <EmptyTable>{asked === '' ? say('instances.empty') : say('instances.noneFound', { search: asked })}</EmptyTable>
      ) : (
        (instances.data || instances.isPending) && (
          <LongTable
            label={say('instances.heading')}
            columns={columns}
            rows={instances.data}
            rowKey={({ udi }) => udi}
          />
        )
      )}
      {removing && (
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
