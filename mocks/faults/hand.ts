import { fireEvent, getByLabelText, getByText } from '@testing-library/dom';

/** The dialog in front, or the page. */
function front(): HTMLElement {
  return [...document.querySelectorAll<HTMLElement>('[role="dialog"]')].at(-1) ?? document.body;
}

/** What is named by its label or by the element that is its title. */
function nameOf(element: HTMLElement): string {
  const labels = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const text = labels.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  return element.getAttribute('aria-label') ?? text;
}

/** The dialog or region of this name, or the page itself, as long as it is shown. */
export function placeNamed(name: string): HTMLElement | undefined {
  const places = [...document.querySelectorAll<HTMLElement>('[role="dialog"], section, main')];
  return places.find((place) => (name === 'the page' ? place.tagName === 'MAIN' : nameOf(place) === name));
}

/** Everything that is said of a failure at the moment. */
export function alerts(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[role="alert"]')];
}

/** Whether these words are read anywhere, in a field or out of one. */
export function isRead(words: string): boolean {
  const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
  return document.body.textContent.includes(words) || fields.some(({ value }) => value.includes(words));
}

/** What stands in the fields of a place, and what is chosen there. */
export function enteredIn(place: HTMLElement): readonly string[] {
  const fields = [...place.querySelectorAll<HTMLInputElement>('input, textarea:not([aria-hidden])')];
  return fields.map(({ type, checked, value }) => (['radio', 'checkbox'].includes(type) ? String(checked) : value));
}

/** Presses a button of the dialog in front, or of the page. A busy one is pressed too: it is for the page to mind that. */
export function press(name: string, place = front()): void {
  fireEvent.click(getByText(place, name, { selector: 'button' }));
}

/** Chooses a radio button or turns a switch. */
export function choose(label: string): void {
  fireEvent.click(getByLabelText(front(), label));
}

/** Enters a text into a field. */
export function enter(label: string, text: string): void {
  fireEvent.change(getByLabelText(front(), label, { selector: 'input, textarea' }), { target: { value: text } });
}
