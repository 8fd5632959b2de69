const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Finished HTML, which is inserted into other HTML unchanged. */
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

/** Creates HTML from a template: texts are escaped, markup is not, undefined and false are omitted. */
export const html = (strings: TemplateStringsArray, ...parts: readonly MarkupPart[]): Markup =>
  new Markup(String.raw({ raw: strings }, ...parts.map(renderPart)));
