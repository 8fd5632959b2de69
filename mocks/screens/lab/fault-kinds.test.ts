import { expect, test } from 'vitest';
import { choiceOf, faultChoices, faultOf } from './fault-kinds.ts';

test.each(faultChoices)('%s stands for a fault, and that fault for it', (choice) => {
  expect(choiceOf(faultOf(choice, 700))).toBe(choice);
});

test('a slow operation is slow by what was told', () => {
  expect(faultOf('slow', 700)).toEqual({ kind: 'slow', milliseconds: 700 });
});
