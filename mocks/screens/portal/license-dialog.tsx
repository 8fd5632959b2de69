import { useQuery } from '@tanstack/react-query';
import { DetailDialog } from './detail-dialog.tsx';
import { KeptEvents } from './kept-events.tsx';
import { LicenseInstances } from './license-instances.tsx';
import { LicenseOrders } from './license-orders.tsx';
import { LicenseOverview } from './license-overview.tsx';
import { licenseQuery } from './queries.ts';
import { useSimulator } from './simulator-context.ts';
import { usePortalTexts } from './texts.ts';
import { useVirtualAccountId } from './virtual-account.ts';

/** A licence in detail: Overview, Product Instances, Event Log, Order History (domain.md §4.3). */
export function LicenseDialog({ tag, onClose }: { tag: string; onClose: () => void }) {
  const { say } = usePortalTexts();
  const { data: page, isPending } = useQuery(licenseQuery(useSimulator(), useVirtualAccountId(), tag));
  return (
    <DetailDialog
      title={isPending ? say('loading') : <span translate="no">{page?.name ?? tag}</span>}
      tabsLabel={say('license.tabs')}
      tabs={[
        { name: 'overview', label: say('license.overview'), content: () => page && <LicenseOverview page={page} /> },
        {
          name: 'instances',
          label: say('license.instances'),
          content: () => page && <LicenseInstances uses={page.uses} virtualAccountId={page.virtualAccountId} />,
        },
        {
          name: 'eventLog',
          label: say('license.eventLog'),
          content: () => page && <KeptEvents events={page.events} none={say('license.noEvents')} />,
        },
        {
          name: 'orderHistory',
          label: say('license.orderHistory'),
          content: () => page && <LicenseOrders terms={page.terms} />,
        },
      ]}
      state={page ? 'there' : isPending ? 'pending' : 'gone'}
      gone={say('license.gone')}
      onClose={onClose}
    />
  );
}
