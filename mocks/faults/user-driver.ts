import { fireEvent, getByLabelText, getByText } from '@testing-library/dom';

/** The dialog in front, or the page. */
function frontDialog(): HTMLElement {
  return [...document.querySelectorAll<HTMLElement>('[role="dialog"]')].at(-1) ?? document.body;
}

/** What is named by its label or by the element that is its title. */
function accessibleNameOf(element: HTMLElement): string {
  const labels = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const text = labels.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  return element.getAttribute('aria-label') ?? text;
}

/** The dialog or region of this name, or the page itself, as long as it is shown. */
export function findRegion(name: string): HTMLElement | undefined {
  const regions = [...document.querySelectorAll<HTMLElement>('[role="dialog"], section, main')];
  return regions.find((region) =>
    name === 'the page' ? region.tagName === 'MAIN' : accessibleNameOf(region) === name,
  );
}

/** Everything that is said of a failure at the moment. */
export function alerts(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[role="alert"]')];
}

/** Whether these words are read anywhere, in a field or out of one. */
export function isTextVisible(words: string): boolean {
  const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
  return document.body.textContent.includes(words) || fields.some(({ value }) => value.includes(words));
}

/** What stands in the fields of a place, and what is chosen there. */
export function fieldValuesIn(region: HTMLElement): readonly string[] {
  const fields = [...region.querySelectorAll<HTMLInputElement>('input, textarea:not([aria-hidden])')];
  return fields.map(({ type, checked, value }) => (['radio', 'checkbox'].includes(type) ? String(checked) : value));
}

/** Presses a button of the dialog in front, or of the page. A busy one is pressed too: it is for the page to mind that. */
export function press(name: string, region = frontDialog()): void {
  fireEvent.click(getByText(region, name, { selector: 'button' }));
}

/** Chooses a radio button or turns a switch. */
export function choose(label: string): void {
  fireEvent.click(getByLabelText(frontDialog(), label));
}

/** Enters a text into a field. */
export function enter(label: string, text: string): void {
  fireEvent.change(getByLabelText(frontDialog(), label, { selector: 'input, textarea' }), { target: { value: text } });
}
