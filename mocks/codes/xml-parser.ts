/** An element without attributes; it contains either child elements or text. */
export interface XmlElement {
  readonly name: string;
  readonly children: readonly XmlElement[];
  /** Start and end of its text; equal if there is none. */
  readonly start: number;
  readonly end: number;
}

interface OpenXmlElement extends XmlElement {
  readonly children: XmlElement[];
  end: number;
}

/**
 * An opening tag, a closing tag, or text. Attributes, comments, declarations and self-closing tags are not supported,
 * since no code contains them.
 */
const tokenPattern = /<([A-Za-z]{1,32})>|<\/([A-Za-z]{1,32})>|[^<>]+/y;

/**
 * Parses a text that consists of one element; returns `undefined` if it is not well-formed in this narrow sense. One
 * pass without recursion or entities, so a hostile text costs no more than its length.
 */
export function parseXml(text: string): XmlElement | undefined {
  const root: OpenXmlElement = { name: '', children: [], start: 0, end: 0 };
  const open = [root];
  for (let at = 0; at < text.length; at = tokenPattern.lastIndex) {
    tokenPattern.lastIndex = at;
    const match = tokenPattern.exec(text);
    const inner = open.at(-1);
    if (!match || !inner || !accepts(inner, match)) return undefined;
    const [, opening, closing] = match;
    if (opening !== undefined) {
      const element: OpenXmlElement = {
        name: opening,
        children: [],
        start: tokenPattern.lastIndex,
        end: tokenPattern.lastIndex,
      };
      inner.children.push(element);
      open.push(element);
    } else if (closing !== undefined) open.pop();
    else inner.end = tokenPattern.lastIndex;
  }
  return open.length === 1 ? single(root.children) : undefined;
}

/** Whether this token may come next inside an element. */
function accepts(inner: OpenXmlElement, [, opening, closing]: RegExpExecArray): boolean {
  if (opening !== undefined) return inner.end === inner.start;
  if (closing !== undefined) return inner.name === closing;
  return inner.children.length === 0;
}

function single(elements: readonly XmlElement[]): XmlElement | undefined {
  return elements.length === 1 ? elements[0] : undefined;
}
