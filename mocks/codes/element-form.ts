import type { TextElement } from './element-tree.ts';

/** What an element holds: text of a pattern, exactly these elements in this order, or some of one kind. */
export type ElementForm = RegExp | { readonly [name: string]: ElementForm } | SomeElements;

/** From one to `most` elements of one name. */
export interface SomeElements {
  readonly some: string;
  readonly most: number;
  readonly form: ElementForm;
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
export function faultIn(element: TextElement, form: ElementForm, text: string): FormFault | undefined {
  if (form instanceof RegExp) {
    if (element.children.length > 0) return { damage: 'structure', element: element.name };
    return form.test(text.slice(element.start, element.end)) ? undefined : { damage: 'field', element: element.name };
  }
  const expected = isSome(form) ? elementsExpected(form, element.children.length) : Object.entries(form);
  const isLong = element.children.length > expected.length;
  if (isLong || expected.some(([name], index) => element.children[index]?.name !== name)) {
    return { damage: 'structure', element: element.name };
  }
  for (const [index, child] of element.children.entries()) {
    const fault = faultIn(child, expected[index]?.[1] ?? /^$/, text);
    if (fault) return fault;
  }
  return undefined;
}

function elementsExpected({ some, most, form }: SomeElements, found: number): readonly [string, ElementForm][] {
  return Array.from({ length: Math.max(1, Math.min(found, most)) }, () => [some, form]);
}

function isSome(form: Exclude<ElementForm, RegExp>): form is SomeElements {
  return typeof form.some === 'string';
}
