import type { Audit } from './audit.ts';
import { textOverflow } from './overflow.ts';
import { smallTargets } from './small-targets.ts';
import { staleTranslations } from './stale-translations.ts';
import { textSpacing } from './text-spacing.ts';
import { untranslated } from './untranslated.ts';

/** How every state is looked at, and what for. */
export interface Appearance {
  readonly language: 'en-XA' | 'fr';
  /** Pixels of the window. */
  readonly width: number;
  readonly height: number;
  readonly audits: readonly Audit[];
}

/** The window a state is opened in. */
export const desktop = { width: 1280, height: 900 } as const;

/** The walker opens every state in the first of these and goes on to the others there (specs/every-state.spec.ts). */
export const appearances: readonly Appearance[] = [
  // Longer than any language, and nothing in it that a catalogue has not said.
  { language: 'en-XA', ...desktop, audits: [untranslated, textOverflow, smallTargets] },
  { language: 'fr', width: 390, height: 844, audits: [staleTranslations, textOverflow, smallTargets] },
  // As narrow as 400 % makes a window of 1280.
  { language: 'fr', width: 320, height: 844, audits: [textOverflow, textSpacing] },
];
