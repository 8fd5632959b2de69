import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addSnoozes, formatSnoozes, removeSnoozes } from './changed-snoozes.ts';
import type { Notice, NoticeStage } from './notice.ts';
import { dayStep, daySteps, limitStep, limitSteps, type Step } from './severity.ts';
import { canBeSnoozed, divideBySnoozes, parseSnoozes, type Snoozes } from './snoozes.ts';

const stageAt = (steps: readonly Step[], step: Step, ...ids: readonly string[]): NoticeStage => ({
  steps,
  step,
  subjects: ids.map((id) => ({ id })),
});
const noticeOf = (stage: NoticeStage, severity = stage.step.severity): Notice => ({
  kind: 'term-ending',
  severity,
  stage,
});
/** A notice of a term so many days before its end, as information. */
const termAt = (days: number): readonly Notice[] => {
  const step = dayStep(days);
  return step ? [noticeOf(stageAt(daySteps, step, 'term'), 'information')] : [];
};
const limitAt = (percent: number): readonly Notice[] => {
  const step = limitStep(percent / 100);
  return step ? [noticeOf(stageAt(limitSteps, step, 'limit'))] : [];
};

const none: Snoozes = new Map();

/** Shows notices one after another to a user who snoozes each that can be snoozed, and returns the steps shown. */
function shownSteps(sequence: readonly (readonly Notice[])[]): readonly number[] {
  let snoozes = none;
  return sequence.flatMap((notices) =>
    divideBySnoozes(notices, snoozes).shown.flatMap((notice) => {
      if (notice.stage && canBeSnoozed(notice)) snoozes = addSnoozes(snoozes, notice.stage);
      return notice.stage?.step.at ?? [];
    }),
  );
}

test('a user who snoozes each notice is told once for each step, and the last day stays', () => {
  const days = Array.from({ length: 91 }, (_, index) => termAt(90 - index));
  expect(shownSteps(days)).toEqual([60, 30, 14, 7, 1, 1]);
  const percent = Array.from({ length: 120 }, (_, index) => limitAt(Math.min(index, 100)));
  expect(shownSteps(percent)).toEqual([80, 90, 100]);
});

test('time that passes over several steps shows the nearest step, and each step at most once', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 2, max: 120 }), { minLength: 1 }), (days) => {
      const passed = [...days].sort((one, other) => other - one);
      const reached = new Set(passed.flatMap((left) => daySteps.findLast(({ at }) => left <= at)?.at ?? []));
      expect(shownSteps(passed.map(termAt))).toEqual([...reached]);
    }),
  );
});

test('a snooze hides a notice until the next step and never longer', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }), (snoozedAt, later) => {
      const [notice] = termAt(snoozedAt);
      const snoozes = notice?.stage && canBeSnoozed(notice) ? addSnoozes(none, notice.stage) : none;
      const days = Math.min(snoozedAt, later);
      const isSameStep = dayStep(days) === dayStep(snoozedAt);
      const isHidden = isSameStep && dayStep(days)?.at !== 1;
      expect(divideBySnoozes(termAt(days), snoozes).shown).toHaveLength(isHidden ? 0 : 1);
    }),
  );
});

test('a use that falls back to an earlier step and rises again is not told twice', () => {
  expect(shownSteps([82, 91, 84, 92, 79, 90, 100].map(limitAt))).toEqual([80, 90, 100]);
});

test('an error, the last day and a notice without a step are always shown', () => {
  const [seven, one] = [7, 1].map((at) => daySteps.find((step) => step.at === at));
  if (!seven || !one) throw new Error('The steps are missing.');
  const always: readonly Notice[] = [
    noticeOf(stageAt(daySteps, seven, 'a')),
    noticeOf(stageAt(daySteps, one, 'b'), 'information'),
    { kind: 'out-of-compliance', severity: 'error' },
  ];
  const snoozes = new Map(['a', 'b'].map((id) => [id, 1]));
  expect(divideBySnoozes(always, snoozes)).toEqual({ shown: always, snoozed: [] });
});

test('a notice of several subjects is divided by those that are snoozed, and taken back as one', () => {
  const [step] = limitSteps;
  if (!step) throw new Error('The steps are missing.');
  const notice = noticeOf(stageAt(limitSteps, step, 'a', 'b'));
  const snoozes = addSnoozes(none, stageAt(limitSteps, step, 'a'));
  const { shown, snoozed } = divideBySnoozes([notice], snoozes);
  expect([shown, snoozed].map(([first]) => first?.stage?.subjects.map(({ id }) => id))).toEqual([['b'], ['a']]);
  const [first] = snoozed;
  expect(first?.stage && removeSnoozes(snoozes, first.stage)).toEqual(none);
});

test('snoozes are written and read without a change, the latest 200 of them', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.constantFrom(80, 60, 7))), (entries) => {
      const snoozes = new Map(entries);
      expect(parseSnoozes(formatSnoozes(snoozes))).toEqual(snoozes);
    }),
  );
  const many = new Map(Array.from({ length: 250 }, (_, index) => [`term ${index}`, 60] as const));
  const kept = parseSnoozes(formatSnoozes(many));
  expect([kept.size, kept.has('term 49'), kept.has('term 50')]).toEqual([200, false, true]);
});

test.each([undefined, '', 'null', '{}', '[1]', '[["a"]]', '[["a","60"]]', '[[1,60]]', '"text"', '[[', '[["a",60,1]]'])(
  'the stored text %s holds no snooze',
  (text) => expect(parseSnoozes(text)).toEqual(none),
);

test('any stored text is tolerated', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(parseSnoozes(text)).toBeInstanceOf(Map);
    }),
  );
});
