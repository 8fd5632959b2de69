import { useEffect, useRef, useState } from 'react';
import { useBlocker } from 'react-router';
import { useTranslation } from '#src/i18n/use-translation.ts';
import type { UnsavedChangesGuard } from '#src/ui/wizard/unsaved-changes.tsx';

interface LeaveGuardOptions {
  /** Whether the code was neither copied nor saved. */
  readonly isUnsaved: boolean;
  /** Whether the code is on the screen, so that a navigation leaves it. */
  readonly isShown: boolean;
}

/** The guard of an unsaved code, and the confirmation before the code is discarded. */
export interface CodeGuard {
  readonly guard: UnsavedChangesGuard;
  /** Runs `discard`, which deletes the code, after a confirmation if the code is unsaved. */
  readonly confirmDiscard: (discard: () => unknown) => unknown;
}

/**
 * Asks for confirmation before the user leaves an unsaved code by a button, Esc, the browser's Back or a link. Once the
 * user has confirmed, leaving needs no further confirmation, but Finish does, because it deletes the code.
 */
export function useLeaveGuard({ isUnsaved, isShown }: LeaveGuardOptions): CodeGuard {
  const { t } = useTranslation('reservation');
  const isLeaveConfirmed = useRef(false);
  const [pendingDiscard, setPendingDiscard] = useState<() => unknown>();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isUnsaved && isShown && !isLeaveConfirmed.current && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!isUnsaved) isLeaveConfirmed.current = false;
  }, [isUnsaved]);
  const isConfirming = blocker.state === 'blocked' || pendingDiscard !== undefined;
  const stay = () => {
    setPendingDiscard(undefined);
    blocker.reset?.();
  };
  const leave = () => {
    isLeaveConfirmed.current = true;
    setPendingDiscard(undefined);
    // `discard` reports its own failure, as it does without a confirmation.
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

/** The codes that were copied or saved since the page was loaded. Held in memory only. */
const savedCodes = new Set<string>();

/** Returns whether a code was copied or saved, and a function that marks it so. */
export function useCodeSaved(code: string | undefined): readonly [isSaved: boolean, markSaved: () => void] {
  const [, setCount] = useState(0);
  const markSaved = () => {
    if (code === undefined) return;
    savedCodes.add(code);
    setCount(savedCodes.size);
  };
  return [code !== undefined && savedCodes.has(code), markSaved];
}
