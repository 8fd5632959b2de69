import type { ProductKind } from '#mocks/agent/state.ts';
import type { ScenarioName } from '#mocks/scenarios/names.ts';

/** What every state is photographed in (screens.md §5, Gallery). */
export const languages = ['en', 'fr'] as const;
export const themes = ['light', 'dark'] as const;
/** Pixels: a desktop's window and a phone's. */
export const widths = [1280, 390] as const;

export type GalleryLanguage = (typeof languages)[number];
export type Theme = (typeof themes)[number];
export type Width = (typeof widths)[number];

/** One scenario of one product. */
export interface GalleryState {
  readonly name: ScenarioName;
  readonly product: ProductKind;
  readonly description: string;
  readonly group: string;
  /** The address in the app where it is seen. */
  readonly at: string;
}

/** A rule of accessibility that is broken, and where, as selectors. */
export interface Violation {
  readonly rule: string;
  readonly meaning: string;
  readonly targets: readonly string[];
}

/** How a state looks in one language, theme and width. */
export interface Picture {
  readonly language: GalleryLanguage;
  readonly theme: Theme;
  readonly width: Width;
  /** WebP in base64. */
  readonly image: string;
  /** Pixels of the image. */
  readonly size: { readonly width: number; readonly height: number };
  /** Undefined where it was not looked for. */
  readonly violations: readonly Violation[] | undefined;
}

/** A state in one language: its pictures, or why there are none. */
export interface GalleryVisit {
  readonly state: GalleryState;
  readonly language: GalleryLanguage;
  readonly pictures: readonly Picture[];
  /** Why it could not be shown, or not all that belongs to it. */
  readonly failure?: string;
}

/** What is photographed at all. */
export interface Selection {
  readonly languages: readonly GalleryLanguage[];
  readonly themes: readonly Theme[];
  readonly widths: readonly Width[];
}
