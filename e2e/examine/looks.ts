import { cutOff } from './cut-off.ts';
import type { Examination } from './examination.ts';
import { leftBehind } from './left-behind.ts';
import { smallTargets } from './small-targets.ts';
import { textSpacing } from './text-spacing.ts';
import { untranslated } from './untranslated.ts';

/** How every state is looked at, and what for. */
export interface Look {
  readonly language: 'en-XA' | 'fr';
  /** Pixels of the window. */
  readonly width: number;
  readonly height: number;
  readonly examinations: readonly Examination[];
}

/** The window a state is opened in. */
export const desktop = { width: 1280, height: 900 } as const;

/** The walker opens every state in the first of these and goes on to the others there (specs/every-state.spec.ts). */
export const looks: readonly Look[] = [
  // Longer than any language, and nothing in it that a catalogue has not said.
  { language: 'en-XA', ...desktop, examinations: [untranslated, cutOff, smallTargets] },
  { language: 'fr', width: 390, height: 844, examinations: [leftBehind, cutOff, smallTargets] },
  // As narrow as 400 % makes a window of 1280.
  { language: 'fr', width: 320, height: 844, examinations: [cutOff, textSpacing] },
];
