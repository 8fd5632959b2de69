import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { Link as RouterLink } from 'react-router';
import type { PortalLicensePage, PortalLicenseUse, PortalTerm } from '#mocks/cssm/license-page.ts';
import { addresses } from './addresses.ts';
import { AlertLabels } from './alert-labels.tsx';
import { DescriptionItem, DescriptionList } from './description-list.tsx';
import { DetailDialog } from './detail-dialog.tsx';
import { DetailSection } from './detail-section.tsx';
import { EmptyTable } from './empty-table.tsx';
import { balanceOf, dayOf, inUseOf, portalDay } from './formats.ts';
import { LongTable } from './long-table.tsx';
import { licenseQuery } from './queries.ts';
import { RecentEvents } from './recent-events.tsx';
import { useSimulator } from './simulator-context.ts';
import { termColumns } from './term-columns.ts';
import { usePortalTexts } from './use-portal-texts.ts';
import { useIsOnPrem, useVirtualAccountId } from './virtual-account.ts';

/** Details of a license: Overview, Product Instances, Event Log, Order History (domain.md §4.3). */
export function LicenseDialog({ tag, onClose }: { tag: string; onClose: () => void }) {
  const { t } = usePortalTexts();
  const { data: page, isPending } = useQuery(licenseQuery(useSimulator(), useVirtualAccountId(), tag));
  return (
    <DetailDialog
      title={isPending ? t('loading') : <span translate="no">{page?.name ?? tag}</span>}
      tabsLabel={t('license.tabs')}
      tabs={[
        { name: 'overview', label: t('license.overview'), content: () => page && <LicenseOverview page={page} /> },
        {
          name: 'instances',
          label: t('license.instances'),
          content: () => page && <LicenseInstances uses={page.uses} virtualAccountId={page.virtualAccountId} />,
        },
        {
          name: 'eventLog',
          label: t('license.eventLog'),
          content: () => page && <RecentEvents events={page.events} emptyText={t('license.noEvents')} />,
        },
        {
          name: 'orderHistory',
          label: t('license.orderHistory'),
          content: () => page && <LicenseOrders terms={page.terms} />,
        },
      ]}
      state={page ? 'loaded' : isPending ? 'pending' : 'missing'}
      missingText={t('license.gone')}
      onClose={onClose}
    />
  );
}

/** Order History: all purchases of a license including expired ones, newest first. */
function LicenseOrders({ terms }: { terms: readonly PortalTerm[] }) {
  const { t } = usePortalTexts();
  if (terms.length === 0) return <EmptyTable>{t('license.noTerms')}</EmptyTable>;
  const [count, type, expiration] = termColumns(t);
  const rows = terms
    .map((term, index) => ({ ...term, key: `${term.startsAt} ${index}` }))
    .sort((left, right) => right.startsAt.localeCompare(left.startsAt));
  return (
    <LongTable
      label={t('license.orderHistory')}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        count,
        type,
        {
          key: 'start',
          title: t('license.startDate'),
          cell: ({ startsAt }) => portalDay(dayOf(startsAt)),
          noWrap: true,
        },
        expiration,
        {
          key: 'status',
          title: t('license.status'),
          cell: ({ status }) => t(`license.statuses.${status}`),
          noWrap: true,
        },
      ]}
    />
  );
}

interface LicenseInstancesProps {
  readonly uses: readonly PortalLicenseUse[];
  readonly virtualAccountId: string;
}

/** Table of the product instances that use a license, with the quantity each uses; names link to their details. */
function LicenseInstances({ uses, virtualAccountId }: LicenseInstancesProps) {
  const { t } = usePortalTexts();
  const isOnPrem = useIsOnPrem();
  if (uses.length === 0) return <EmptyTable>{t('license.noInstances')}</EmptyTable>;
  return (
    <LongTable
      label={t('license.instances')}
      rows={uses}
      rowKey={({ udi }) => udi}
      columns={[
        {
          key: 'name',
          title: t('license.instance'),
          cell: ({ udi, name }) => (
            <Link
              component={RouterLink}
              translate="no"
              to={isOnPrem ? addresses.onPremInstance(udi) : addresses.instance(udi, virtualAccountId)}
            >
              {name}
            </Link>
          ),
          rowHeader: true,
        },
        { key: 'type', title: t('license.productType'), cell: ({ productType }) => productType, noWrap: true },
        {
          key: 'count',
          title: t('license.inUse'),
          cell: ({ count, reserved }) => (reserved ? t('license.inUseReserved', { count }) : t.formatNumber(count)),
          numeric: true,
        },
      ]}
    />
  );
}

/** Overview of a license: description, quantities in use, and current terms (domain.md §4.3). */
function LicenseOverview({ page }: { page: PortalLicensePage }) {
  const { t } = usePortalTexts();
  const isOnPrem = useIsOnPrem();
  const terms = page.terms
    .filter(({ status }) => status !== 'expired')
    .map((term, index) => ({ ...term, key: String(index) }));
  return (
    <Box sx={{ display: 'grid', gap: 5 }}>
      {page.alerts.length > 0 && <AlertLabels alerts={page.alerts} />}
      <DetailSection title={t('license.description')}>
        <Typography sx={{ mt: 1 }}>{page.description}</Typography>
      </DetailSection>
      <DetailSection title={t('license.usage')}>
        <DescriptionList>
          <DescriptionItem term={t(isOnPrem ? 'site.localAccount' : 'virtualAccount.label')} isName>
            {page.virtualAccount}
          </DescriptionItem>
          <DescriptionItem term={t('licenses.billing')}>{t('licenses.prepaid')}</DescriptionItem>
          <DescriptionItem term={t('licenses.purchased')} isName>
            {t.formatNumber(page.purchased)}
          </DescriptionItem>
          <DescriptionItem term={t('licenses.inUse')}>{inUseOf(page, t)}</DescriptionItem>
          <DescriptionItem term={t('licenses.balance')}>{balanceOf(page, t)}</DescriptionItem>
          {!isOnPrem && (
            <DescriptionItem term={t('license.available')} isName>
              {t.formatNumber(page.available)}
            </DescriptionItem>
          )}
        </DescriptionList>
      </DetailSection>
      <DetailSection title={t('license.expiration')}>
        {terms.length === 0 ? (
          <EmptyTable>{t(page.terms.length === 0 ? 'license.noTerms' : 'license.noneRuns')}</EmptyTable>
        ) : (
          <Box sx={{ mt: 2 }}>
            <LongTable
              label={t('license.expiration')}
              rows={terms}
              rowKey={({ key }) => key}
              columns={termColumns(t)}
            />
          </Box>
        )}
      </DetailSection>
    </Box>
  );
}
