import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { saveFile } from './save-file.ts';

interface Click {
  readonly isInDocument: boolean;
  readonly href: string;
  readonly name: string;
}

let clicks: Click[] = [];
let contents: File[] = [];
const valid = new Set<string>();

beforeEach(() => {
  vi.useFakeTimers();
  clicks = [];
  contents = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
    contents.push(content as File);
    const address = `blob:${contents.length}`;
    valid.add(address);
    return address;
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((address) => void valid.delete(address));
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    clicks.push({ isInDocument: this.isConnected, href: this.href, name: this.download });
  });
});
afterEach(() => vi.useRealTimers());

test('clicks a link in the document and removes it', () => {
  saveFile('code.txt', 'DADzdk', 'text/plain');
  expect(clicks).toEqual([{ isInDocument: true, href: 'blob:1', name: 'code.txt' }]);
  expect(document.querySelector('a')).toBeNull();
});

test('keeps the content readable for minutes, also on a hidden page, and then frees it', () => {
  saveFile('code.txt', 'DADzdk', 'text/plain');
  window.dispatchEvent(new Event('pagehide'));
  vi.advanceTimersByTime(10 * 60_000);
  expect(valid).toContain('blob:1');
  vi.advanceTimersByTime(60 * 60_000);
  expect(valid).not.toContain('blob:1');
});

test('sets the name and the charset of the content for a browser that shows it in a tab', async () => {
  expect(saveFile('usage: été.csv', 'État', 'text/csv')).toBe('usage- été.csv');
  expect(contents[0]?.name).toBe('usage- été.csv');
  expect(contents[0]?.type).toBe('text/csv;charset=utf-8');
  expect(await contents[0]?.text()).toBe('État');
});
