import { useCallback } from 'react';
import type { ActivityKind } from '#src/contract/activity.ts';
import type { ConflictCause } from '#src/contract/problem.ts';
import { useFormats } from './formats.ts';
import { useTranslation } from './use-translation.ts';

/** What somebody did, to be told in a sentence. */
export type ConcurrentChange = ConflictCause;
/** What somebody can do. */
export type ChangeKind = ActivityKind;

/** What a user does, and is told of by name. */
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

/** The user's name that stands in a sentence about a change, for the parts that keep translators from it. */
export function namesIn({ by }: ConcurrentChange): readonly string[] {
  return by.kind === 'user' ? [by.name] : [];
}

/** What there is to say of a change. */
export interface ChangeMessages {
  /** Who did what, and when: `Marie registered this product at 10:03:00 AM.` */
  readonly sentence: (change: ConcurrentChange) => string;
  /** When it was, within a sentence. */
  readonly when: (change: ConcurrentChange) => string;
}

/**
 * Says what somebody else did, in the language of the page; with its date, if it was not on this day. `now` in ms; without it
 * everything is of today.
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
