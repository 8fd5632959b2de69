import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { PortalInstancePage } from '#mocks/cssm/instance-page.ts';
import { DetailDialog } from './detail-dialog.tsx';
import { InstanceOverview } from './instance-overview.tsx';
import { instanceQuery } from './queries.ts';
import { RecentEvents } from './recent-events.tsx';
import { useSimulator } from './simulator-context.ts';
import { usePortalTexts } from './use-portal-texts.ts';
import { useVirtualAccountId } from './virtual-account.ts';

interface InstanceDialogProps {
  readonly udi: string;
  /** The Actions menu in the footer (S4 ch. 5, Update the license reservation, 7). */
  readonly actions: (page: PortalInstancePage) => ReactNode;
  readonly onClose: () => void;
}

/** Details of a product instance: Overview and Event Log (domain.md §4.5). */
export function InstanceDialog({ udi, actions, onClose }: InstanceDialogProps) {
  const { t } = usePortalTexts();
  const { data: page, isPending } = useQuery(instanceQuery(useSimulator(), udi, useVirtualAccountId()));
  return (
    <DetailDialog
      // Another instance starts on its first tab.
      key={udi}
      title={<span translate="no">{page?.name ?? udi}</span>}
      tabsLabel={t('instance.tabs')}
      tabs={[
        {
          name: 'overview',
          label: t('instance.overview'),
          content: () => page && <InstanceOverview page={page} />,
        },
        {
          name: 'eventLog',
          label: t('instance.eventLog'),
          content: () => page && <RecentEvents events={page.events} emptyText={t('instance.noEvents')} />,
        },
      ]}
      state={page ? 'loaded' : isPending ? 'pending' : 'missing'}
      missingText={t('instance.gone')}
      actions={page && actions(page)}
      onClose={onClose}
    />
  );
}
