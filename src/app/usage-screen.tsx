import { ConnectionNotice, useConnectionFailure } from '#src/features/licenses/connection-notice.tsx';
import { useCsvSeparator } from '#src/features/licenses/csv-separator.ts';
import { StaleNotice } from '#src/features/licenses/stale-notice.tsx';
import { UsageOverTime } from '#src/features/usage-history/usage-over-time.tsx';
import { WhatIf } from '#src/features/usage-history/what-if.tsx';
import { SectionBoundary } from '#src/ui/error-boundary.tsx';

/** The screen of the use over time, below the title and the tabs. */
export function UsageScreen() {
  const failure = useConnectionFailure();
  const separator = useCsvSeparator();
  if (failure) return <ConnectionNotice failure={failure} />;
  return (
    <>
      <StaleNotice />
      <div className="usage-columns">
        <SectionBoundary>
          <UsageOverTime csvSeparator={separator} />
        </SectionBoundary>
        <SectionBoundary>
          <WhatIf />
        </SectionBoundary>
      </div>
    </>
  );
}
