import type { XmlElement } from './xml-parser.ts';

/** What an element holds: text of a pattern, exactly these elements in this order, or some of one kind. */
export type ElementSchema = RegExp | { readonly [name: string]: ElementSchema } | RepeatedElement;

/** From one to `most` elements of one name. */
export interface RepeatedElement {
  readonly some: string;
  readonly most: number;
  readonly form: ElementSchema;
}

/**
 * Where the form of a code in XML does not hold:
 * - `not-xml`: tags that do not close one another, attributes, comments, declarations; also what is left of a code cut off;
 * - `structure`: `element` has not the elements in it that it should have;
 * - `field`: the text of `element` is not what can stand there.
 */
export interface FormFault {
  readonly damage: 'not-xml' | 'structure' | 'field';
  readonly element: string;
}

/** The first place, if any, where an element has not its form. `text` is what the element was read from. */
export function findFormFault(element: XmlElement, form: ElementSchema, text: string): FormFault | undefined {
  if (form instanceof RegExp) {
    if (element.children.length > 0) return { damage: 'structure', element: element.name };
    return form.test(text.slice(element.start, element.end)) ? undefined : { damage: 'field', element: element.name };
  }
  const expected = isRepeated(form) ? expectedElements(form, element.children.length) : Object.entries(form);
  const isLong = element.children.length > expected.length;
  if (isLong || expected.some(([name], index) => element.children[index]?.name !== name)) {
    return { damage: 'structure', element: element.name };
  }
  for (const [index, child] of element.children.entries()) {
    const fault = findFormFault(child, expected[index]?.[1] ?? /^$/, text);
    if (fault) return fault;
  }
  return undefined;
}

function expectedElements({ some, most, form }: RepeatedElement, count: number): readonly [string, ElementSchema][] {
  return Array.from({ length: Math.max(1, Math.min(count, most)) }, () => [some, form]);
}

function isRepeated(form: Exclude<ElementSchema, RegExp>): form is RepeatedElement {
  return typeof form.some === 'string';
}
