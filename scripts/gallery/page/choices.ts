/** What the report's filters are set to; an empty text means all. */
export interface Choices {
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
export interface CardFacts {
  readonly text: string;
  readonly group: string;
  readonly product: string;
  readonly trouble: boolean;
  readonly gap: boolean;
}

export interface PictureFacts {
  readonly language: string;
  readonly theme: string;
  readonly width: string;
}

const fits = (wanted: string, value: string) => wanted === '' || wanted === value;

/** Whether a card is to be shown: every word that is searched for has to stand in it. */
export function showsCard({ search, group, product, trouble, gap }: Choices, card: CardFacts): boolean {
  const words = search.toLowerCase().split(/\s+/);
  return (
    words.every((word) => card.text.includes(word)) &&
    fits(group, card.group) &&
    fits(product, card.product) &&
    (!trouble || card.trouble) &&
    (!gap || card.gap)
  );
}

export function showsPicture({ language, theme, width }: Choices, picture: PictureFacts): boolean {
  return fits(language, picture.language) && fits(theme, picture.theme) && fits(width, picture.width);
}
