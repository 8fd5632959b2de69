import type { XmlElement } from './xml-parser.ts';

/**
 * The content of an element: text that matches a pattern, exactly these elements in this order, or repetitions of one
 * element.
 */
export type ElementSchema = RegExp | { readonly [name: string]: ElementSchema } | RepeatedElement;

/** One to `most` elements of this name. */
export interface RepeatedElement {
  readonly some: string;
  readonly most: number;
  readonly form: ElementSchema;
}

/**
 * Syntax error of a code in XML:
 * - `not-xml`: mismatched tags, attributes, comments or declarations; also a truncated code;
 * - `structure`: `element` has missing or unexpected child elements;
 * - `field`: the text of `element` does not match its pattern.
 */
export interface FormFault {
  readonly damage: 'not-xml' | 'structure' | 'field';
  readonly element: string;
}

/** The first mismatch between an element and its schema, if there is one. `text` is the source of the element. */
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
