import { type Notice, nextStep } from './notice.ts';
import { limitSteps } from './severity.ts';

/** The step of each subject at which a user snoozed its notice, by the identifier of the subject. */
export type Snoozes = ReadonlyMap<string, number>;

/** Reads snoozes as `formatSnoozes` writes them. Anything else counts as none. */
export function parseSnoozes(text: string | undefined): Snoozes {
  try {
    const entries: unknown = JSON.parse(text ?? '[]');
    return new Map(Array.isArray(entries) ? entries.filter(isSnooze) : []);
  } catch {
    return new Map();
  }
}

const isSnooze = (entry: unknown): entry is [string, number] =>
  Array.isArray(entry) && entry.length === 2 && typeof entry[0] === 'string' && typeof entry[1] === 'number';

/**
 * Whether a notice can be snoozed until the next step: it has a stage that is not the last, and is no error. What has
 * happened has no stage, so its notice stays. After a limit that is reached comes a shortage, which has a notice of its own.
 */
export function canBeSnoozed({ stage, severity }: Notice): boolean {
  if (!stage || severity === 'error') return false;
  return stage.steps === limitSteps || nextStep(stage) !== undefined;
}

/** The notices that are shown, and those that the user snoozed. */
export interface DividedNotices {
  readonly shown: readonly Notice[];
  readonly snoozed: readonly Notice[];
}

/**
 * Divides notices by the snoozes of their subjects. A subject is snoozed at the step of its snooze and at earlier ones,
 * which it can return to. A notice of which some subjects are snoozed is on both sides, each with its own.
 */
export function divideBySnoozes(notices: readonly Notice[], snoozes: Snoozes): DividedNotices {
  const shown: Notice[] = [];
  const snoozed: Notice[] = [];
  for (const notice of notices) {
    const { stage } = notice;
    if (!stage || !canBeSnoozed(notice)) {
      shown.push(notice);
      continue;
    }
    const { steps, step, subjects } = stage;
    const isSnoozed = ({ id }: { readonly id: string }) =>
      steps.findIndex(({ at }) => at === snoozes.get(id)) >= steps.indexOf(step);
    const hidden = subjects.filter(isSnoozed);
    const rest = subjects.filter((subject) => !isSnoozed(subject));
    if (rest.length > 0) shown.push({ ...notice, stage: { ...stage, subjects: rest } });
    if (hidden.length > 0) snoozed.push({ ...notice, stage: { ...stage, subjects: hidden } });
  }
  return { shown, snoozed };
}
