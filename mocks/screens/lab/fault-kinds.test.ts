import { expect, test } from 'vitest';
import { choiceOf, faultChoices, faultOf } from './fault-kinds.ts';

test.each(faultChoices)('converts the choice %s to a fault and back', (choice) => {
  expect(choiceOf(faultOf(choice, 700))).toBe(choice);
});

test('gives a slow fault the entered milliseconds', () => {
  expect(faultOf('slow', 700)).toEqual({ kind: 'slow', milliseconds: 700 });
});
