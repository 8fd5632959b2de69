import { useQuery } from '@tanstack/react-query';
import { memo, Suspense, useDeferredValue } from 'react';
import { Outlet, useLocation } from 'react-router';
import { summaryQuery, usageQuery } from '#src/api/license.ts';
import { productQuery } from '#src/api/product.ts';
import { sessionQuery } from '#src/api/session.ts';
import { ActivityPanel } from '#src/features/activity/activity-panel.tsx';
import { ConnectionNotice, useConnectionFailure } from '#src/features/licenses/connection-notice.tsx';
import { LicensesHeader } from '#src/features/licenses/licenses-header.tsx';
import { LicensesSkeleton, LowerSkeleton } from '#src/features/licenses/licenses-skeleton.tsx';
import { Notices } from '#src/features/licenses/notices.tsx';
import { StaleNotice } from '#src/features/licenses/stale-notice.tsx';
import { StatusPanel } from '#src/features/licenses/status-panel.tsx';
import { StatusStrip } from '#src/features/licenses/status-strip.tsx';
import { UsagePanels } from '#src/features/licenses/usage-panel.tsx';
import { SectionBoundary } from '#src/ui/error-boundary.tsx';
import { lazyWithRetry } from '#src/ui/lazy-with-retry.tsx';
import { useIsInitialLoading } from '#src/ui/use-sticky-error.ts';
import type { DeniedState } from './denied-dialog-notice.tsx';
import { lazyOptional, load, waitForIdle } from './lazy-screens.ts';
import { useRestoreFocus } from './use-restore-focus.ts';

/** The License Usage Information page, with the dialog of the current address over it. */
export function LicensesScreen() {
  useRestoreFocus();
  return (
    <>
      <LicensesPage />
      <Outlet />
    </>
  );
}

/** Memoized, so that it does not render again when only a dialog opens or closes. */
const LicensesPage = memo(function LicensesPage() {
  const isLoading = useIsPageLoading();
  const failure = useConnectionFailure();
  return (
    <>
      <SectionBoundary>
        {/* Created anew with the data, so that a badge above it, which appears together with the data, moves no element. */}
        <LicensesHeader key={String(isLoading)} isLoading={isLoading} />
      </SectionBoundary>
      <DeniedDialog />
      {failure ? <ConnectionNotice failure={failure} /> : null}
      {isLoading || failure ? <LicensesSkeleton /> : <LicensesBody />}
      <Suspense>
        <StatusAnnouncer />
      </Suspense>
    </>
  );
});

/** Returns whether any query of the page is loading. The page appears at once, so that no section shifts another. */
function useIsPageLoading(): boolean {
  const loadingStates = [
    useIsInitialLoading(useQuery(summaryQuery)),
    useIsInitialLoading(useQuery(usageQuery)),
    useIsInitialLoading(useQuery(productQuery)),
    useIsInitialLoading(useQuery(sessionQuery)),
  ];
  return loadingStates.includes(true);
}

function LicensesBody() {
  return (
    <>
      <StaleNotice />
      <SectionBoundary>
        <Notices />
      </SectionBoundary>
      <SectionBoundary>
        <StatusStrip />
      </SectionBoundary>
      <LowerPanels />
    </>
  );
}

/**
 * The lists, whose length grows with the account, and the details between them, with the activity beside them on a wide
 * screen. They render after the first paint of the license state.
 */
function LowerPanels() {
  const isPainted = useDeferredValue(true, false);
  if (!isPainted) return <LowerSkeleton />;
  return (
    <div className="lower-panels">
      <div className="lower-panels-main">
        <SectionBoundary>
          <UsagePanels />
        </SectionBoundary>
        <SectionBoundary>
          <StatusPanel />
        </SectionBoundary>
      </div>
      <SectionBoundary>
        <ActivityPanel />
      </SectionBoundary>
    </div>
  );
}

/** Announces later changes to screen readers. It is loaded after the first screen and is optional. */
const StatusAnnouncer = lazyOptional(async () => {
  await waitForIdle();
  return (await load.announcer()).StatusAnnouncer;
});

const DeniedDialogNotice = lazyWithRetry(async () => (await load.deniedDialogNotice()).DeniedDialogNotice);

/** Explains why the requested dialog was denied. It is rare, so its code is not part of the first screen. */
function DeniedDialog() {
  const { state } = useLocation();
  const reason = (state as Partial<DeniedState> | null)?.denied;
  return reason ? (
    <SectionBoundary>
      <Suspense>
        <DeniedDialogNotice reason={reason} />
      </Suspense>
    </SectionBoundary>
  ) : null;
}
