import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { PortalInstanceRow } from '#mocks/cssm/replies.ts';
import { useAddressParameter, useAddressSearch, useSearchText } from './address-parameter.ts';
import { instanceParameter, updateParameter } from './addresses.ts';
import { EmptyTable } from './empty-table.tsx';
import { InstanceActionDialog, InstanceActions, type OpenAction } from './instance-actions.tsx';
import { instanceColumns } from './instance-columns.tsx';
import { InstanceDialog } from './instance-dialog.tsx';
import { rowStep } from './long-table.tsx';
import { PortalTable } from './portal-table.tsx';
import { accountQuery, instancesQuery } from './queries.ts';
import { QueryError } from './query-error.tsx';
import { useRestoreFocus } from './restore-focus.ts';
import { SearchField } from './search-field.tsx';
import { useSimulator } from './simulator-context.ts';
import { TableFooter } from './table-footer.tsx';
import { UpdateWizard } from './update-wizard.tsx';
import { usePortalTexts } from './use-portal-texts.ts';
import { useVirtualAccountId } from './virtual-account.ts';

/** Product Instances: the products registered with the virtual account (domain.md §4.5). */
export function ProductInstancesTab() {
  const { t } = usePortalTexts();
  const simulator = useSimulator();
  const [search, setSearch] = useSearchText();
  const query = search.trim();
  const [limit, setLimit] = useState(rowStep);
  const virtualAccountId = useVirtualAccountId();
  const instances = useQuery(instancesQuery(simulator, virtualAccountId, { search: query, limit }));
  const opener = useOpener();
  const account = useQuery(accountQuery(simulator, virtualAccountId));
  const [openAction, setOpenAction] = useState<OpenAction>();
  const detail = useAddressParameter(instanceParameter);
  const update = useAddressParameter(updateParameter);
  const isDialogOpen = [openAction, detail.value, update.value].some((value) => value !== undefined);
  // A transfer or removal removes the row with the focused button, and details opened by a link on another page cannot
  // return the focus to that link.
  const container = useRestoreFocus<HTMLDivElement>(isDialogOpen);
  const canTransfer = account.data !== undefined && account.data.virtualAccounts.length > 1;

  const actionsOf = useCallback(
    (instance: PortalInstanceRow, variant?: 'button') => (
      <InstanceActions
        instance={instance}
        canTransfer={canTransfer}
        onUpdate={() => update.open(instance.udi)}
        onOpen={setOpenAction}
        variant={variant}
      />
    ),
    [update, canTransfer],
  );
  const columns = useMemo(
    () => instanceColumns(t, detail.addressOf, (instance) => actionsOf(instance), opener?.udi),
    [t, detail, actionsOf, opener?.udi],
  );

  const rows = instances.data?.rows && withFirst(instances.data.rows, opener, query === '');

  // A new search starts with the first rows again.
  const changeSearch = (text: string) => {
    setSearch(text);
    setLimit(rowStep);
  };

  return (
    <Box ref={container} tabIndex={-1} sx={{ outline: 'none' }}>
      <QueryError query={instances} />
      <SearchField label={t('instances.search')} value={search} onChange={changeSearch} />
      {instances.data?.total === 0 ? (
        <EmptyTable>{query === '' ? t('instances.empty') : t('instances.noneFound', { search: query })}</EmptyTable>
      ) : (
        (instances.data || instances.isPending) && (
          <PortalTable label={t('instances.heading')} columns={columns} rows={rows} rowKey={({ udi }) => udi} />
        )
      )}
      {instances.data && instances.data.total > 0 && (
        <TableFooter
          shown={rows?.length ?? 0}
          total={instances.data.total}
          isLoading={instances.isPlaceholderData && limit > instances.data.rows.length}
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
      {openAction && <InstanceActionDialog open={openAction} onClose={() => setOpenAction(undefined)} />}
    </Box>
  );
}

/** Returns the product instance whose serial number the address contains: that of the product from which it was opened. */
function useOpener(): PortalInstanceRow | undefined {
  const simulator = useSimulator();
  const virtualAccountId = useVirtualAccountId();
  const serialNumber = useAddressSearch().toLowerCase();
  const { data } = useQuery({
    ...instancesQuery(simulator, virtualAccountId, { search: serialNumber, limit: 1 }),
    enabled: serialNumber !== '',
  });
  return data?.rows.find((row) => row.serialNumber.toLowerCase() === serialNumber);
}

/** Returns the rows with this one first. A row that is not among them is added only if `canAdd`. */
function withFirst(
  rows: readonly PortalInstanceRow[],
  first: PortalInstanceRow | undefined,
  canAdd: boolean,
): readonly PortalInstanceRow[] {
  const isFirst = ({ udi }: PortalInstanceRow) => udi === first?.udi;
  if (!first || !(canAdd || rows.some(isFirst))) return rows;
  return [first, ...rows.filter((row) => !isFirst(row))];
}
