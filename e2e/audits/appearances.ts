import type { Audit } from './audit.ts';
import { textOverflow } from './overflow.ts';
import { smallTargets } from './small-targets.ts';
import { staleTranslations } from './stale-translations.ts';
import { textSpacing } from './text-spacing.ts';
import { untranslated } from './untranslated.ts';

/** A language and window size in which every state is audited, with the audits that run there. */
export interface Appearance {
  readonly language: 'en-XA' | 'fr';
  /** Window size in CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly audits: readonly Audit[];
}

/** The window size in which each state is opened. */
export const desktop = { width: 1280, height: 900 } as const;

/** Each state is changed to these in place (specs/states.spec.ts). */
export const appearances: readonly Appearance[] = [
  // The pseudo-locale is longer than any language, and shows untranslated text.
  { language: 'en-XA', ...desktop, audits: [untranslated, textOverflow, smallTargets] },
  { language: 'fr', width: 390, height: 844, audits: [staleTranslations, textOverflow, smallTargets] },
  // The width of a 1280-pixel window at 400 % zoom.
  { language: 'fr', width: 320, height: 844, audits: [textOverflow, textSpacing] },
];
