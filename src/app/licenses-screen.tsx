import { memo, Suspense, useDeferredValue } from 'react';
import { Outlet, useLocation } from 'react-router';
import { ActivityPanel } from '#src/features/activity/activity-panel.tsx';
import { ConnectionNotice, useConnectionFailure } from '#src/features/licenses/connection-notice.tsx';
import { LicensesSkeleton, LowerSkeleton } from '#src/features/licenses/licenses-skeleton.tsx';
import { Notices } from '#src/features/licenses/notices.tsx';
import { StaleNotice } from '#src/features/licenses/stale-notice.tsx';
import { StatusPanel } from '#src/features/licenses/status-panel.tsx';
import { StatusStrip } from '#src/features/licenses/status-strip.tsx';
import { useSnoozes } from '#src/features/licenses/stored-snoozes.ts';
import { UsagePanels } from '#src/features/licenses/usage-panel.tsx';
import { SectionBoundary } from '#src/ui/error-boundary.tsx';
import { lazyWithRetry } from '#src/ui/lazy-with-retry.tsx';
import type { DeniedState } from './denied-dialog-notice.tsx';
import { lazyOptional, load, waitForIdle } from './lazy-screens.ts';
import { useIsPageLoading } from './licenses-layout.tsx';

/** The overview of the licenses, with the dialog of the current address over it. */
export function LicensesScreen() {
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
      <DeniedDialog />
      {failure ? <ConnectionNotice failure={failure} /> : null}
      {isLoading || failure ? <LicensesSkeleton /> : <LicensesBody />}
    </>
  );
});

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
          <UsagePanels Sparkline={Sparkline} />
        </SectionBoundary>
        <div className="coming-up">
          <SectionBoundary>
            <Suspense>
              <ComingUp />
            </Suspense>
          </SectionBoundary>
        </div>
        <SectionBoundary>
          <StatusPanel />
        </SectionBoundary>
        <SnoozedNoticesPanel />
      </div>
      <SectionBoundary>
        <ActivityPanel />
      </SectionBoundary>
    </div>
  );
}

const SnoozedNotices = lazyOptional(async () => (await load.snoozedNotices()).SnoozedNotices);

/** The list of snoozed notices. Its code is loaded only when the browser has stored any. */
function SnoozedNoticesPanel() {
  return useSnoozes().size > 0 ? (
    <SectionBoundary>
      <Suspense>
        <SnoozedNotices />
      </Suspense>
    </SectionBoundary>
  ) : null;
}

/** Small pictures in the usage table. They are loaded after the first screen and are optional. */
const Sparkline = lazyOptional(async () => (await waitForIdle().then(load.sparkline)).Sparkline);

/** The next events. They are loaded after the first screen, into a line whose place is kept, and are optional. */
const ComingUp = lazyOptional(async () => (await waitForIdle().then(load.timeline)).NextEvents);

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
