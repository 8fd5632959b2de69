/** What the report's filters are set to; an empty text means all. */
export interface GalleryFilter {
  readonly search: string;
  readonly group: string;
  readonly product: string;
  readonly language: string;
  readonly theme: string;
  readonly width: string;
  /** Only what breaks a rule of accessibility, or could not be shown. */
  readonly trouble: boolean;
  /** Only scenarios without a spec. */
  readonly gap: boolean;
}

/** What is known of a state's card, in lower case where it is searched. */
export interface CardData {
  readonly text: string;
  readonly group: string;
  readonly product: string;
  readonly trouble: boolean;
  readonly gap: boolean;
}

export interface PictureData {
  readonly language: string;
  readonly theme: string;
  readonly width: string;
}

const matches = (expected: string, value: string) => expected === '' || expected === value;

/** Whether a card is to be shown: every word that is searched for has to stand in it. */
export function isCardVisible({ search, group, product, trouble, gap }: GalleryFilter, card: CardData): boolean {
  const words = search.toLowerCase().split(/\s+/);
  return (
    words.every((word) => card.text.includes(word)) &&
    matches(group, card.group) &&
    matches(product, card.product) &&
    (!trouble || card.trouble) &&
    (!gap || card.gap)
  );
}

export function isPictureVisible({ language, theme, width }: GalleryFilter, picture: PictureData): boolean {
  return matches(language, picture.language) && matches(theme, picture.theme) && matches(width, picture.width);
}
