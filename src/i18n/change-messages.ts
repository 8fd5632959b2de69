import { useCallback } from 'react';
import type { ActivityKind } from '#src/contract/activity.ts';
import type { ConflictCause } from '#src/contract/problem.ts';
import { useFormats } from './formats.ts';
import { useTranslation } from './use-translation.ts';

/** A change by another user, the product or the portal. */
export type ConcurrentChange = ConflictCause;
/** The kind of such a change. */
export type ChangeKind = ActivityKind;

/** The changes whose message names the user. */
const userChangeKinds = [
  'registration-requested',
  'registered',
  'deregistered',
  'deregistered-locally',
  'transport-changed',
  'tier-changed',
  'mode-changed',
  'reservation-requested',
  'reservation-cancelled',
  'reservation-installed',
  'reservation-updated',
  'confirmation-acknowledged',
  'reservation-returned',
  'authorization-returned',
  'return-acknowledged',
] as const satisfies readonly ActivityKind[];

/** Returns the user name in the message about a change, so that components can exempt it from machine translation. */
export function namesIn({ by }: ConcurrentChange): readonly string[] {
  return by.kind === 'user' ? [by.name] : [];
}

/** The texts about a change. */
export interface ChangeMessages {
  /** Returns a sentence such as `Marie registered this product at 10:03:00 AM.` */
  readonly sentence: (change: ConcurrentChange) => string;
  /** Returns the time of the change, as part of a sentence. */
  readonly when: (change: ConcurrentChange) => string;
}

/**
 * Returns the texts about concurrent changes in the page's language. They contain the date if the change was not on the
 * day of `now` (ms since 1970); without `now` they never do.
 */
export function useChangeMessages(now: number | undefined): ChangeMessages {
  const { t } = useTranslation(['changesByOthers', 'activity']);
  const { time, dateTime } = useFormats();
  const when = useCallback(
    ({ at }: ConcurrentChange) =>
      now === undefined || new Date(at).toDateString() === new Date(now).toDateString()
        ? t('changesByOthers:when.time', { time: time(at) })
        : t('changesByOthers:when.date', { date: dateTime(at) }),
    [t, time, dateTime, now],
  );
  const sentence = useCallback(
    (change: ConcurrentChange) => {
      const { by } = change;
      const kind = userChangeKinds.find((candidate) => candidate === change.kind);
      return by.kind === 'user' && kind
        ? t(`changesByOthers:users.${kind}`, { name: by.name, when: when(change) })
        : t('changesByOthers:others', { what: t(`activity:kinds.${change.kind}`), when: when(change) });
    },
    [t, when],
  );
  return { sentence, when };
}
