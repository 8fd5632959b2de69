import { useEffect, useRef, useState } from 'react';
import { useBlocker } from 'react-router';
import { useTranslation } from '#src/i18n/use-translation.ts';
import type { UnsavedChangesGuard } from '#src/ui/wizard/unsaved-changes.tsx';

interface LeaveGuardOptions {
  /** The code was neither copied nor saved. */
  readonly isUnsaved: boolean;
  /** The code stands on the screen, so that going elsewhere leaves it. */
  readonly isShown: boolean;
}

/** The guard of a code that is nowhere else yet, and how to ask before the act that gives it up. */
export interface CodeGuard {
  readonly guard: UnsavedChangesGuard;
  /** Does what gives the code up for good; asks first as long as it is at stake. */
  readonly confirmDiscard: (discard: () => unknown) => unknown;
}

/**
 * Asks before a code that was neither copied nor saved is left: by a button, by Esc, by the browser's Back, by a link.
 * Whoever has been asked and leaves all the same is not asked again, but by Finish, after which the code is gone.
 */
export function useLeaveGuard({ isUnsaved, isShown }: LeaveGuardOptions): CodeGuard {
  const { t } = useTranslation('reservation');
  const isAllowed = useRef(false);
  const [pendingDiscard, setPendingDiscard] = useState<() => unknown>();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isUnsaved && isShown && !isAllowed.current && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!isUnsaved) isAllowed.current = false;
  }, [isUnsaved]);
  const isConfirming = blocker.state === 'blocked' || pendingDiscard !== undefined;
  const stay = () => {
    setPendingDiscard(undefined);
    blocker.reset?.();
  };
  const leave = () => {
    isAllowed.current = true;
    setPendingDiscard(undefined);
    // A failure is for the act itself to tell, as it is when nothing was asked.
    if (pendingDiscard) Promise.resolve(pendingDiscard()).catch(() => undefined);
    else blocker.proceed?.();
  };
  const subject = pendingDiscard ? 'finish' : 'leave';
  const confirmation = isConfirming
    ? {
        title: t(`asks.${subject}.title`),
        text: t(`asks.${subject}.text`),
        stay: t('asks.stay'),
        leave: t(`asks.${subject}.leave`),
        onStay: stay,
        onLeave: leave,
      }
    : undefined;
  return {
    guard: { isDismissible: true, confirmation },
    confirmDiscard: (discard) => (isUnsaved ? setPendingDiscard(() => discard) : discard()),
  };
}
