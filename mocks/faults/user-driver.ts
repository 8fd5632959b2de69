import { fireEvent, getByLabelText, getByText } from '@testing-library/dom';

/** Returns the topmost dialog, or the page. */
function frontDialog(): HTMLElement {
  return [...document.querySelectorAll<HTMLElement>('[role="dialog"]')].at(-1) ?? document.body;
}

/** Returns an element's accessible name, from `aria-label` or `aria-labelledby`. */
function accessibleNameOf(element: HTMLElement): string {
  const labels = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const text = labels.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  return element.getAttribute('aria-label') ?? text;
}

/** Finds the dialog or region with this name (`the page`: the main element), if it is shown. */
export function findRegion(name: string): HTMLElement | undefined {
  const regions = [...document.querySelectorAll<HTMLElement>('[role="dialog"], section, main')];
  return regions.find((region) =>
    name === 'the page' ? region.tagName === 'MAIN' : accessibleNameOf(region) === name,
  );
}

/** Returns all alerts on the page. */
export function alerts(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[role="alert"]')];
}

/** Returns whether the page contains this text, as content or as a field's value. */
export function isTextVisible(words: string): boolean {
  const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
  return document.body.textContent.includes(words) || fields.some(({ value }) => value.includes(words));
}

/** Returns the values of a region's fields, and the states of its radio buttons and checkboxes. */
export function fieldValuesIn(region: HTMLElement): readonly string[] {
  const fields = [...region.querySelectorAll<HTMLInputElement>('input, textarea:not([aria-hidden])')];
  return fields.map(({ type, checked, value }) => (['radio', 'checkbox'].includes(type) ? String(checked) : value));
}

/** Clicks a button of the topmost dialog or of the page, even if the button is busy. */
export function press(name: string, region = frontDialog()): void {
  fireEvent.click(getByText(region, name, { selector: 'button' }));
}

/** Clicks a radio button or switch. */
export function choose(label: string): void {
  fireEvent.click(getByLabelText(frontDialog(), label, { selector: 'input' }));
}

/** Enters text into a field. */
export function enter(label: string, text: string): void {
  fireEvent.change(getByLabelText(frontDialog(), label, { selector: 'input, textarea' }), { target: { value: text } });
}
