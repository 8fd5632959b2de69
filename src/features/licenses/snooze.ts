import { addSnoozes, formatSnoozes, removeSnoozes } from '#src/domain/changed-snoozes.ts';
import type { NoticeStage } from '#src/domain/notice.ts';
import { parseSnoozes } from '#src/domain/snoozes.ts';
import { storedSnoozes } from './stored-snoozes.ts';

/** Snoozes the notice of a stage until the next step. */
export function snooze(stage: NoticeStage): void {
  storedSnoozes.choose(formatSnoozes(addSnoozes(parseSnoozes(storedSnoozes.get()), stage)));
}

/** Shows the notice of a stage again. */
export function takeSnoozeBack(stage: NoticeStage): void {
  storedSnoozes.choose(formatSnoozes(removeSnoozes(parseSnoozes(storedSnoozes.get()), stage)));
}
