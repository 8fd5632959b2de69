import { useEffect, useRef, useState } from 'react';
import { useBlocker } from 'react-router';
import { useTexts } from '#src/i18n/hooks.ts';
import type { LeaveGuard } from '#src/ui/wizard/leave-question.tsx';

/** The guard of a code that is nowhere else yet, and how to ask before an act that gives it up. */
export interface CodeGuard {
  readonly guard: LeaveGuard;
  /** Does something that leaves the code behind; asks first while the code is at stake. */
  readonly leaveBy: (act: () => unknown) => unknown;
}

/**
 * Asks before a code that was neither copied nor saved is left: by a button, by Esc, by the browser's Back, by a link.
 * Whoever has been asked and leaves all the same is not asked again.
 */
export function useLeaveGuard(isAtStake: boolean): CodeGuard {
  const { t } = useTexts('reservation');
  const isAllowed = useRef(false);
  const [held, setHeld] = useState<() => unknown>();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isAtStake && !isAllowed.current && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!isAtStake) isAllowed.current = false;
  }, [isAtStake]);
  const isAsked = blocker.state === 'blocked' || held !== undefined;
  const stay = () => {
    setHeld(undefined);
    blocker.reset?.();
  };
  const leave = () => {
    isAllowed.current = true;
    setHeld(undefined);
    if (held) void held();
    else blocker.proceed?.();
  };
  const question = isAsked
    ? {
        title: t('leave.title'),
        text: t('leave.text'),
        stay: t('leave.stay'),
        leave: t('leave.leave'),
        onStay: stay,
        onLeave: leave,
      }
    : undefined;
  return {
    guard: { mayDismiss: true, question },
    leaveBy: (act) => (isAtStake && !isAllowed.current ? setHeld(() => act) : act()),
  };
}
