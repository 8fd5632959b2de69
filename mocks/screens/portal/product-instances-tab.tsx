import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { PortalInstance } from '#mocks/cssm/replies.ts';
import { useAddressParameter } from './address-parameter.ts';
import { instanceParameter, updateParameter } from './addresses.ts';
import { EmptyTable } from './empty-table.tsx';
import { InstanceActionDialog, InstanceActions, type OpenAction } from './instance-actions.tsx';
import { instanceColumns } from './instance-columns.tsx';
import { InstanceDialog } from './instance-dialog.tsx';
import { useKeptFocus } from './kept-focus.ts';
import { rowStep } from './long-table.tsx';
import { PortalTable } from './portal-table.tsx';
import { accountQuery, instancesQuery } from './queries.ts';
import { QueryProblem } from './query-problem.tsx';
import { SearchField } from './search-field.tsx';
import { useSimulator } from './simulator-context.ts';
import { TableExtent } from './table-extent.tsx';
import { usePortalTexts } from './texts.ts';
import { UpdateWizard } from './update-wizard.tsx';
import { useVirtualAccountId } from './virtual-account.ts';

/** Product Instances: the products registered to the virtual account (domain.md §4.5). */
export function ProductInstancesTab() {
  const { say } = usePortalTexts();
  const simulator = useSimulator();
  const [search, setSearch] = useState('');
  const asked = search.trim();
  const [limit, setLimit] = useState(rowStep);
  const virtualAccountId = useVirtualAccountId();
  const instances = useQuery(instancesQuery(simulator, virtualAccountId, { search: asked, limit }));
  const account = useQuery(accountQuery(simulator, virtualAccountId));
  const [open, setOpen] = useState<OpenAction>();
  const detail = useAddressParameter(instanceParameter);
  const update = useAddressParameter(updateParameter);
  const isDialogOpen = [open, detail.value, update.value].some((shown) => shown !== undefined);
  // What was transferred or removed is gone from the table, and the button that had the focus with it; so is the alert's
  // link on another page that led to a detail here.
  const holder = useKeptFocus<HTMLDivElement>(isDialogOpen);
  const mayTransfer = account.data !== undefined && account.data.virtualAccounts.length > 1;

  const actionsOf = useCallback(
    (instance: PortalInstance, look?: 'button') => (
      <InstanceActions
        instance={instance}
        mayTransfer={mayTransfer}
        onUpdate={() => update.open(instance.udi)}
        onOpen={setOpen}
        look={look}
      />
    ),
    [update, mayTransfer],
  );
  const columns = useMemo(
    () => instanceColumns(say, detail.addressOf, (instance) => actionsOf(instance)),
    [say, detail, actionsOf],
  );

  // Another search begins with its first rows again.
  const find = (text: string) => {
    setSearch(text);
    setLimit(rowStep);
  };

  return (
    <Box ref={holder} tabIndex={-1} sx={{ outline: 'none' }}>
      <QueryProblem query={instances} />
      <SearchField label={say('instances.search')} value={search} onChange={find} />
      {instances.data?.total === 0 ? (
        <EmptyTable>{asked === '' ? say('instances.empty') : say('instances.noneFound', { search: asked })}</EmptyTable>
      ) : (
        (instances.data || instances.isPending) && (
          <PortalTable
            label={say('instances.heading')}
            columns={columns}
            rows={instances.data?.rows}
            rowKey={({ udi }) => udi}
          />
        )
      )}
      {instances.data && instances.data.total > 0 && (
        <TableExtent
          shown={instances.data.rows.length}
          total={instances.data.total}
          busy={instances.isPlaceholderData && limit > instances.data.rows.length}
          onMore={() => setLimit(limit + rowStep)}
        />
      )}
      {detail.value !== undefined && (
        <InstanceDialog
          udi={detail.value}
          onClose={detail.close}
          actions={(page) => page.managedBy === undefined && actionsOf(page, 'button')}
        />
      )}
      {update.value !== undefined && <UpdateWizard udi={update.value} onClose={update.close} />}
      {open && <InstanceActionDialog open={open} onClose={() => setOpen(undefined)} />}
    </Box>
  );
}
