import { useQuery } from '@tanstack/react-query';
import { memo, Suspense, useDeferredValue } from 'react';
import { Outlet, useLocation } from 'react-router';
import { summaryQuery, usageQuery } from '#src/api/license.ts';
import { productQuery } from '#src/api/product.ts';
import { sessionQuery } from '#src/api/session.ts';
import { ActivityPanel } from '#src/features/activity/activity-panel.tsx';
import { LicensesHeader } from '#src/features/licenses/licenses-header.tsx';
import { LicensesSkeleton, UsageSkeleton } from '#src/features/licenses/licenses-skeleton.tsx';
import { NoticeArea } from '#src/features/licenses/notice-area.tsx';
import { StaleNotice } from '#src/features/licenses/stale-notice.tsx';
import { StatusPanel } from '#src/features/licenses/status-panel.tsx';
import { UsagePanels } from '#src/features/licenses/usage-panel.tsx';
import { useAwaited } from '#src/ui/lasting-error.ts';
import { lazily } from '#src/ui/lazily.tsx';
import { Part } from '#src/ui/part.tsx';
import type { RefusedState } from './entrance-route.tsx';
import { lazyOrNothing, load, whenIdle } from './lazy-screens.ts';
import { useReturnedFocus } from './returned-focus.ts';

/** License Usage Information, and over it the dialog of the address, if it names one. */
export function LicensesScreen() {
  useReturnedFocus();
  return (
    <>
      <LicensesPage />
      <Outlet />
    </>
  );
}

/** Kept from being drawn again when only a dialog opens or closes over it. */
const LicensesPage = memo(function LicensesPage() {
  const isAwaited = usePageAwaited();
  return (
    <>
      <Part>
        <LicensesHeader isAwaited={isAwaited} />
      </Part>
      <Refused />
      {isAwaited ? <LicensesSkeleton /> : <LicensesBody />}
      <Suspense>
        <StatusAnnouncer />
      </Suspense>
    </>
  );
});

/** All but the title comes at once: part after part, each would push another aside. */
function usePageAwaited(): boolean {
  const awaited = [
    useAwaited(useQuery(summaryQuery)),
    useAwaited(useQuery(usageQuery)),
    useAwaited(useQuery(productQuery)),
    useAwaited(useQuery(sessionQuery)),
  ];
  return awaited.includes(true);
}

function LicensesBody() {
  return (
    <>
      <StaleNotice />
      <Part>
        <NoticeArea />
      </Part>
      <Part>
        <StatusPanel />
      </Part>
      <Lists />
    </>
  );
}

/** What grows with the account. The state of the licences is painted first: it does not wait for the rows. */
function Lists() {
  const isPainted = useDeferredValue(true, false);
  if (!isPainted) return <UsageSkeleton />;
  return (
    <>
      <Part>
        <UsagePanels />
      </Part>
      <Part>
        <ActivityPanel />
      </Part>
    </>
  );
}

/** Nothing is said of the first screen: it is read. Where this cannot be had, the page goes on in silence. */
const StatusAnnouncer = lazyOrNothing(async () => {
  await whenIdle();
  return (await load.announcer()).StatusAnnouncer;
});

const RefusalNotice = lazily(async () => (await load.refusal()).RefusalNotice);

/** Why a dialog named by an address was not opened, if it was not: seldom, and so not part of the first screen. */
function Refused() {
  const { state } = useLocation();
  const refused = (state as Partial<RefusedState> | null)?.refused;
  return refused ? (
    <Part>
      <Suspense>
        <RefusalNotice refused={refused} />
      </Suspense>
    </Part>
  ) : null;
}
