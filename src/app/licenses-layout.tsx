import { useQuery } from '@tanstack/react-query';
import { memo, Suspense } from 'react';
import { Outlet } from 'react-router';
import { summaryQuery, usageQuery } from '#src/api/license.ts';
import { productQuery } from '#src/api/product.ts';
import { sessionQuery } from '#src/api/session.ts';
import { LicensesHeader } from '#src/features/licenses/licenses-header.tsx';
import { SectionBoundary } from '#src/ui/error-boundary.tsx';
import { useIsInitialLoading } from '#src/ui/use-sticky-error.ts';
import { lazyOptional, load, waitForIdle } from './lazy-screens.ts';
import { useRestoreFocus } from './use-restore-focus.ts';

/** What all screens of the licenses have in common: title, actions and tabs. The screen of the address is below. */
export function LicensesLayout() {
  useRestoreFocus();
  return (
    <>
      <Top />
      <Outlet />
      <Suspense>
        <StatusAnnouncer />
      </Suspense>
    </>
  );
}

/** Memoized, so that it does not render again when only the address changes. */
const Top = memo(function Top() {
  const isLoading = useIsPageLoading();
  return (
    <SectionBoundary>
      {/* Created anew with the data, so that a badge above it, which appears together with the data, moves no element. */}
      <LicensesHeader key={String(isLoading)} isLoading={isLoading} />
    </SectionBoundary>
  );
});

/** Returns whether any query of the page is loading. The page appears at once, so that no section shifts another. */
export function useIsPageLoading(): boolean {
  const loadingStates = [
    useIsInitialLoading(useQuery(summaryQuery)),
    useIsInitialLoading(useQuery(usageQuery)),
    useIsInitialLoading(useQuery(productQuery)),
    useIsInitialLoading(useQuery(sessionQuery)),
  ];
  return loadingStates.includes(true);
}

/** Announces later changes to screen readers. It is loaded after the first screen and is optional. */
const StatusAnnouncer = lazyOptional(async () => (await waitForIdle().then(load.announcer)).StatusAnnouncer);
