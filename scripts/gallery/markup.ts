const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** HTML that is finished: it is put into other HTML as it is. */
export class Markup {
  constructor(readonly text: string) {}
}

type MarkupPart = string | number | Markup | readonly Markup[] | undefined | false;

const renderPart = (part: MarkupPart): string => {
  if (part === undefined || part === false) return '';
  if (part instanceof Markup) return part.text;
  if (Array.isArray(part)) return part.map(renderPart).join('');
  return String(part).replace(/[&<>"]/g, (character) => entities[character] ?? '');
};

/** Writes HTML: texts are escaped, finished HTML is not, what is undefined or false is left out. */
export const html = (strings: TemplateStringsArray, ...parts: readonly MarkupPart[]): Markup =>
  new Markup(String.raw({ raw: strings }, ...parts.map(renderPart)));
