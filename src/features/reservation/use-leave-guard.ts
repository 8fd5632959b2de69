import { useEffect, useRef, useState } from 'react';
import { useBlocker } from 'react-router';
import { useTexts } from '#src/i18n/hooks.ts';
import type { LeaveGuard } from '#src/ui/wizard/leave-question.tsx';

interface Stake {
  /** The code was neither copied nor saved. */
  readonly isAtStake: boolean;
  /** The code stands on the screen, so that going elsewhere leaves it. */
  readonly isShown: boolean;
}

/** The guard of a code that is nowhere else yet, and how to ask before the act that gives it up. */
export interface CodeGuard {
  readonly guard: LeaveGuard;
  /** Does what gives the code up for good; asks first as long as it is at stake. */
  readonly giveUpBy: (act: () => unknown) => unknown;
}

/**
 * Asks before a code that was neither copied nor saved is left: by a button, by Esc, by the browser's Back, by a link.
 * Whoever has been asked and leaves all the same is not asked again, but by Finish, after which the code is gone.
 */
export function useLeaveGuard({ isAtStake, isShown }: Stake): CodeGuard {
  const { t } = useTexts('reservation');
  const isAllowed = useRef(false);
  const [held, setHeld] = useState<() => unknown>();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isAtStake && isShown && !isAllowed.current && currentLocation.pathname !== nextLocation.pathname,
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
    // A failure is for the act itself to tell, as it is when nothing was asked.
    if (held) Promise.resolve(held()).catch(() => undefined);
    else blocker.proceed?.();
  };
  const about = held ? 'finish' : 'leave';
  const question = isAsked
    ? {
        title: t(`asks.${about}.title`),
        text: t(`asks.${about}.text`),
        stay: t('asks.stay'),
        leave: t(`asks.${about}.leave`),
        onStay: stay,
        onLeave: leave,
      }
    : undefined;
  return {
    guard: { mayDismiss: true, question },
    giveUpBy: (act) => (isAtStake ? setHeld(() => act) : act()),
  };
}
