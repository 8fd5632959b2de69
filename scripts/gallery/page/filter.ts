/** The values of the report's filters; an empty text means all. */
export interface GalleryFilter {
  readonly search: string;
  readonly group: string;
  readonly product: string;
  readonly language: string;
  readonly theme: string;
  readonly width: string;
  /** Only states with violations or failures. */
  readonly trouble: boolean;
  /** Only scenarios without a spec. */
  readonly gap: boolean;
}

/** The data of a state's card; texts are in lower case for the search. */
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

/** Returns whether a card matches the filter; it must contain every word of the search. */
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
