import { useQuery } from '@tanstack/react-query';
import { DetailDialog } from './detail-dialog.tsx';
import { LicenseInstances } from './license-instances.tsx';
import { LicenseOrders } from './license-orders.tsx';
import { LicenseOverview } from './license-overview.tsx';
import { licenseQuery } from './queries.ts';
import { RecentEvents } from './recent-events.tsx';
import { useSimulator } from './simulator-context.ts';
import { usePortalTexts } from './use-portal-texts.ts';
import { useVirtualAccountId } from './virtual-account.ts';

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
