import type { ProductKind } from '#mocks/agent/state.ts';
import type { ScenarioName } from '#mocks/scenarios/names.ts';

/** The languages, themes and widths of the pictures (screens.md §5, Gallery). */
export const languages = ['en', 'fr'] as const;
export const themes = ['light', 'dark'] as const;
/** The widths in pixels: a desktop window and a phone. */
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
  /** The address in the app that shows the state. */
  readonly at: string;
}

/** A violated accessibility rule, and the selectors of the elements. */
export interface Violation {
  readonly rule: string;
  readonly meaning: string;
  readonly targets: readonly string[];
}

/** A picture of a state in one language, theme and width. */
export interface Picture {
  readonly language: GalleryLanguage;
  readonly theme: Theme;
  readonly width: Width;
  /** The image as WebP in base64. */
  readonly image: string;
  /** The size of the image in pixels. */
  readonly size: { readonly width: number; readonly height: number };
  /** Undefined if the picture was not checked. */
  readonly violations: readonly Violation[] | undefined;
}

/** A visit of a state in one language: its pictures, and its failure. */
export interface GalleryVisit {
  readonly state: GalleryState;
  readonly language: GalleryLanguage;
  readonly pictures: readonly Picture[];
  /** The reason for missing pictures. */
  readonly failure?: string;
}

/** The selected variants. */
export interface Selection {
  readonly languages: readonly GalleryLanguage[];
  readonly themes: readonly Theme[];
  readonly widths: readonly Width[];
}
