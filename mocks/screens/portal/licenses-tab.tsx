import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useAddressParameter } from './address-parameter.ts';
import { licenseParameter } from './addresses.ts';
import { EmptyTable } from './empty-table.tsx';
import { matchesSearch } from './formats.ts';
import { useKeptFocus } from './kept-focus.ts';
import { licenseColumns } from './license-columns.tsx';
import { LicenseDialog } from './license-dialog.tsx';
import { LicenseReservation } from './license-reservation.tsx';
import { AvailableActions, LicenseSelectionContext } from './license-selection.tsx';
import { LongTable } from './long-table.tsx';
import { accountQuery } from './queries.ts';
import { QueryProblem } from './query-problem.tsx';
import { SearchField } from './search-field.tsx';
import { useSimulator } from './simulator-context.ts';
import { usePortalTexts } from './texts.ts';
import { TransferLicensesDialog } from './transfer-licenses-dialog.tsx';
import { useVirtualAccountId } from './virtual-account.ts';

const none: ReadonlySet<string> = new Set();

/** The set with this tag in it or not in it, as it was not before. */
const toggled = (tag: string) => (tags: ReadonlySet<string>) =>
  new Set(tags.has(tag) ? [...tags].filter((each) => each !== tag) : [...tags, tag]);

/** Licenses: what was purchased, what is in use and what is left (domain.md §4.3). */
export function LicensesTab() {
  const { say } = usePortalTexts();
  const simulator = useSimulator();
  const account = useQuery(accountQuery(simulator, useVirtualAccountId()));
  const [search, setSearch] = useState('');
  const [transferred, setTransferred] = useState<string>();
  const [ticked, setTicked] = useState(none);
  const selection = useMemo(() => ({ tags: ticked, toggle: (tag: string) => setTicked(toggled(tag)) }), [ticked]);
  const detail = useAddressParameter(licenseParameter);
  // An alert that led here from another page has no link any more that could take the focus back.
  const holder = useKeptFocus<HTMLDivElement>(detail.value !== undefined || transferred !== undefined);
  const all = account.data?.licenses;
  const found = all?.filter(
    ({ name, description }) => matchesSearch(name, search) || matchesSearch(description, search),
  );
  const mayTransfer = account.data !== undefined && account.data.virtualAccounts.length > 1;
  const columns = useMemo(
    () =>
      licenseColumns(say, {
        addressOf: detail.addressOf,
        open: detail.open,
        transfer: mayTransfer ? setTransferred : undefined,
      }),
    [say, detail, mayTransfer],
  );
  return (
    <Box ref={holder} tabIndex={-1} sx={{ outline: 'none' }}>
      <QueryProblem query={account} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 4 }}>
        {account.data?.mayReserve && <LicenseReservation virtualAccountId={account.data.id} />}
        {all && all.length > 0 && (
          <AvailableActions
            selected={all.filter(({ tag }) => ticked.has(tag))}
            onView={detail.open}
            onTransfer={mayTransfer ? setTransferred : undefined}
            onClear={() => setTicked(none)}
          />
        )}
        <SearchField label={say('licenses.search')} value={search} onChange={setSearch} />
      </Box>
      {found?.length === 0 ? (
        <EmptyTable>{all?.length === 0 ? say('licenses.empty') : say('licenses.noneFound', { search })}</EmptyTable>
      ) : (
        (found || account.isPending) && (
          <LicenseSelectionContext value={selection}>
            <LongTable label={say('licenses.heading')} columns={columns} rows={found} rowKey={({ tag }) => tag} />
          </LicenseSelectionContext>
        )
      )}
      {found && found.length > 0 && (
        <Typography sx={{ mt: 2, color: 'text.secondary', fontSize: '0.75rem' }}>
          {say('licenses.substitutionNote')}
        </Typography>
      )}
      {detail.value !== undefined && <LicenseDialog tag={detail.value} onClose={detail.close} />}
      {account.data && transferred !== undefined && (
        <TransferLicensesDialog account={account.data} tag={transferred} onClose={() => setTransferred(undefined)} />
      )}
    </Box>
  );
}
