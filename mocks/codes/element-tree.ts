/** An element without attributes: others within it, or a piece of text, never both. */
export interface TextElement {
  readonly name: string;
  readonly children: readonly TextElement[];
  /** Where its text begins and ends; the same place when there is none. */
  readonly start: number;
  readonly end: number;
}

interface OpenElement extends TextElement {
  readonly children: TextElement[];
  end: number;
}

/** An opening tag, a closing tag, or text. No attributes, comments, declarations or short forms: no code has them. */
const piece = /<([A-Za-z]{1,32})>|<\/([A-Za-z]{1,32})>|[^<>]+/y;

/**
 * The one element that a text consists of, or nothing when it is not well-formed in this narrow sense. One pass, no
 * recursion, no entities: a hostile text costs no more than its length.
 */
export function readElement(text: string): TextElement | undefined {
  const whole: OpenElement = { name: '', children: [], start: 0, end: 0 };
  const open = [whole];
  for (let at = 0; at < text.length; at = piece.lastIndex) {
    piece.lastIndex = at;
    const found = piece.exec(text);
    const inner = open.at(-1);
    if (!found || !inner || !takes(inner, found)) return undefined;
    const [, opening, closing] = found;
    if (opening !== undefined) {
      const element: OpenElement = { name: opening, children: [], start: piece.lastIndex, end: piece.lastIndex };
      inner.children.push(element);
      open.push(element);
    } else if (closing !== undefined) open.pop();
    else inner.end = piece.lastIndex;
  }
  return open.length === 1 ? onlyOne(whole.children) : undefined;
}

/** Whether the piece may come next inside an element. */
function takes(inner: OpenElement, [, opening, closing]: RegExpExecArray): boolean {
  if (opening !== undefined) return inner.end === inner.start;
  if (closing !== undefined) return inner.name === closing;
  return inner.children.length === 0;
}

function onlyOne(elements: readonly TextElement[]): TextElement | undefined {
  return elements.length === 1 ? elements[0] : undefined;
}
