import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useAddressParameter, useSearchText } from './address-parameter.ts';
import { licenseParameter } from './addresses.ts';
import { EmptyTable } from './empty-table.tsx';
import { matchesSearch } from './formats.ts';
import { licenseColumns } from './license-columns.tsx';
import { LicenseDialog } from './license-dialog.tsx';
import { LicenseReservation } from './license-reservation.tsx';
import { AvailableActions, LicenseSelectionContext } from './license-selection.tsx';
import { LongTable } from './long-table.tsx';
import { OrderDialog, type OrderedLicense } from './order-dialog.tsx';
import { accountQuery } from './queries.ts';
import { QueryError } from './query-error.tsx';
import { useRestoreFocus } from './restore-focus.ts';
import { SearchField } from './search-field.tsx';
import { useSimulator } from './simulator-context.ts';
import { TransferLicensesDialog } from './transfer-licenses-dialog.tsx';
import { usePortalTexts } from './use-portal-texts.ts';
import { useIsOnPrem, useVirtualAccountId } from './virtual-account.ts';

const noTags: ReadonlySet<string> = new Set();

/** Returns an updater that adds the tag to the set, or removes it. */
const toggleTag = (tag: string) => (tags: ReadonlySet<string>) =>
  new Set(tags.has(tag) ? [...tags].filter((each) => each !== tag) : [...tags, tag]);

/** Licenses: quantities purchased, in use and left (domain.md §4.3). */
export function LicensesTab() {
  const { t } = usePortalTexts();
  const simulator = useSimulator();
  const virtualAccountId = useVirtualAccountId();
  const account = useQuery(accountQuery(simulator, virtualAccountId));
  const isOnPrem = useIsOnPrem();
  const [search, setSearch] = useSearchText();
  const [transferredTag, setTransferredTag] = useState<string>();
  const [orderedLicense, setOrderedLicense] = useState<OrderedLicense>();
  const [selectedTags, setSelectedTags] = useState(noTags);
  const selection = useMemo(
    () => ({ tags: selectedTags, toggle: (tag: string) => setSelectedTags(toggleTag(tag)) }),
    [selectedTags],
  );
  const detail = useAddressParameter(licenseParameter);
  // Details opened by a link on another page cannot return the focus to that link.
  const isDialogOpen = [detail.value, transferredTag, orderedLicense].some((value) => value !== undefined);
  const container = useRestoreFocus<HTMLDivElement>(isDialogOpen);
  const all = account.data?.licenses;
  const matches = all?.filter(({ name, description, tag }) =>
    [name, description, tag].some((text) => matchesSearch(text, search)),
  );
  const canTransfer = account.data !== undefined && account.data.virtualAccounts.length > 1;
  const columns = useMemo(
    () =>
      licenseColumns(t, {
        addressOf: detail.addressOf,
        open: detail.open,
        order: isOnPrem
          ? undefined
          : ({ tag, name, balance }) => setOrderedLicense({ tag, name, missing: -balance, virtualAccountId }),
        transfer: canTransfer ? setTransferredTag : undefined,
      }),
    [t, detail, canTransfer, isOnPrem, virtualAccountId],
  );
  return (
    <Box ref={container} tabIndex={-1} sx={{ outline: 'none' }}>
      <QueryError query={account} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 4 }}>
        {account.data?.mayReserve && <LicenseReservation virtualAccountId={account.data.id} />}
        {all && all.length > 0 && (
          <AvailableActions
            selected={all.filter(({ tag }) => selectedTags.has(tag))}
            onView={detail.open}
            onTransfer={canTransfer ? setTransferredTag : undefined}
            onClear={() => setSelectedTags(noTags)}
          />
        )}
        <SearchField label={t('licenses.search')} value={search} onChange={setSearch} />
      </Box>
      {matches?.length === 0 ? (
        <EmptyTable>{all?.length === 0 ? t('licenses.empty') : t('licenses.noneFound', { search })}</EmptyTable>
      ) : (
        (matches || account.isPending) && (
          <LicenseSelectionContext value={selection}>
            <LongTable label={t('licenses.heading')} columns={columns} rows={matches} rowKey={({ tag }) => tag} />
          </LicenseSelectionContext>
        )
      )}
      {matches && matches.length > 0 && (
        <Typography sx={{ mt: 2, color: 'text.secondary', fontSize: '0.75rem' }}>
          {t('licenses.substitutionNote')}
        </Typography>
      )}
      {detail.value !== undefined && <LicenseDialog tag={detail.value} onClose={detail.close} />}
      {orderedLicense && <OrderDialog license={orderedLicense} onClose={() => setOrderedLicense(undefined)} />}
      {account.data && transferredTag !== undefined && (
        <TransferLicensesDialog
          account={account.data}
          tag={transferredTag}
          onClose={() => setTransferredTag(undefined)}
        />
      )}
    </Box>
  );
}
