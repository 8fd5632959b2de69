import { ActivityPanel } from '#src/features/activity/activity-panel.tsx';
import { ConnectionNotice, useConnectionFailure } from '#src/features/licenses/connection-notice.tsx';
import { StaleNotice } from '#src/features/licenses/stale-notice.tsx';
import { ComingUp } from '#src/features/licenses/timeline/coming-up.tsx';
import { TimelinePanel } from '#src/features/licenses/timeline/timeline-panel.tsx';
import { SectionBoundary } from '#src/ui/error-boundary.tsx';

/** The screen of the timeline, below the title and the tabs: what comes, and the activity, which is the past. */
export function TimelineScreen() {
  const failure = useConnectionFailure();
  if (failure) return <ConnectionNotice failure={failure} />;
  return (
    <>
      <StaleNotice />
      <SectionBoundary>
        <TimelinePanel />
      </SectionBoundary>
      <SectionBoundary>
        <ActivityPanel />
      </SectionBoundary>
    </>
  );
}

/** The line of the overview. It is loaded with the timeline, so that both have one file. */
export function NextEvents() {
  return <ComingUp />;
}
