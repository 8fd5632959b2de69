import { expect, type Locator, type Page } from '@playwright/test';

/** Upper limit for the number of key presses from one control to another. */
const maxStops = 120;

/**
 * Returns a description of the problem with the focused element, or undefined: focus lost, element without a name,
 * without a size, out of view, covered, or without a visible focus ring.
 */
function findFocusProblem(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const isLost = (element: Element | null) => element === null || element === document.body;
    const focused = document.activeElement;
    if (focused === null || isLost(focused)) return 'The focus is lost.';
    // The document in the frame manages its own focus.
    if (focused.tagName === 'IFRAME') return undefined;
    const accessibleName = (element: Element): string => {
      const labelIds = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
      const texts = [
        element.getAttribute('aria-label'),
        ...labelIds.map((id) => document.getElementById(id)?.textContent),
        ...[...((element as HTMLInputElement).labels ?? [])].map(({ textContent }) => textContent),
        element.matches('input, textarea, select') ? undefined : element.textContent,
        element.getAttribute('title'),
      ];
      return texts.find((text) => text?.trim())?.trim() ?? '';
    };
    const description = `${focused.tagName.toLowerCase()} “${accessibleName(focused).slice(0, 60)}” ${focused.className}`;
    if (accessibleName(focused) === '') return `${description} has no name.`;

    // The input of a switch or radio button is transparent and lies over its visible parent.
    const isDrawnByItsParent = focused.matches('input') && getComputedStyle(focused).opacity === '0';
    const visibleElement = isDrawnByItsParent ? (focused.parentElement ?? focused) : focused;
    const box = visibleElement.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return `${description} has no size.`;
    const visible = {
      left: Math.max(box.left, 0),
      top: Math.max(box.top, 0),
      right: Math.min(box.right, innerWidth),
      bottom: Math.min(box.bottom, innerHeight),
    };
    if (visible.right - visible.left < 1 || visible.bottom - visible.top < 1)
      return `${description} is out of the view.`;
    // The centre of a wrapped text may lie between its lines: one uncovered point of a grid is enough.
    const fractions = [0.5, 0.1, 0.9, 0.3, 0.7];
    const isHit = fractions.some((across) =>
      fractions.some((down) => {
        const hit = document.elementFromPoint(
          visible.left + (visible.right - visible.left) * across,
          visible.top + (visible.bottom - visible.top) * down,
        );
        return hit !== null && (visibleElement.contains(hit) || hit.closest('label')?.control === focused);
      }),
    );
    if (!isHit) return `${description} is covered.`;

    // A portal field shows focus with its frame.
    const frame = focused.closest('.Mui-focused')?.querySelector('.MuiOutlinedInput-notchedOutline');
    const isFramed = frame ? Number.parseFloat(getComputedStyle(frame).borderTopWidth) >= 2 : false;
    const isRinged = (element: Element | null, levels: number): boolean => {
      if (element === null || levels === 0) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const hasOutline = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
      return hasOutline || boxShadow !== 'none' || isRinged(element.parentElement, levels - 1);
    };
    // A heading or the page itself is a target for programmatic focus only and needs no ring.
    const isFocusTarget =
      focused.getAttribute('tabindex') === '-1' && !focused.matches('[role^="menuitem"], button, a, input');
    if (!isFocusTarget && !isFramed && !isRinged(visibleElement, focused.matches('input, textarea') ? 4 : 1))
      return `${description} has no ring.`;
    return undefined;
  });
}

/**
 * Operates a page with the keyboard only. At every stop the focus must be visible, in view, uncovered and on an element
 * with a name.
 */
export class Keyboard {
  constructor(readonly page: Page) {}

  /** Presses Tab until the element has focus. */
  async tabTo(target: Locator): Promise<void> {
    await this.travel(target, 'Tab');
  }

  /** Presses Shift+Tab until the element has focus. */
  async tabBackTo(target: Locator): Promise<void> {
    await this.travel(target, 'Shift+Tab');
  }

  /** Moves to the element and presses a key on it. */
  async press(target: Locator, key = 'Enter'): Promise<void> {
    await this.tabTo(target);
    await this.page.keyboard.press(key);
  }

  /** Moves to the field and replaces its content. */
  async type(target: Locator, text: string): Promise<void> {
    await this.tabTo(target);
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.insertText(text);
    await expect(target).toHaveValue(text);
  }

  /** Presses keys on the focused element. */
  async keys(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Opens a menu with its button and chooses an item with the arrow key. */
  async choose(menu: Locator, item: string): Promise<void> {
    await this.press(menu);
    await this.arrowTo(this.page.getByRole('menuitem', { name: item, exact: true }));
    await this.keys('Enter');
  }

  /** Opens the file chooser with its button and sets the file; the operating system's dialog itself is skipped. */
  async chooseFile(browse: Locator, path: string): Promise<void> {
    const fileChooserPromise = this.page.waitForEvent('filechooser');
    await this.press(browse);
    await (await fileChooserPromise).setFiles(path);
  }

  /** Presses a button that saves a file and returns the path of the file. */
  async save(button: Locator): Promise<string> {
    const downloadPromise = this.page.waitForEvent('download');
    await this.press(button);
    return (await downloadPromise).path();
  }

  /** Presses a copy button, waits for its confirmation and returns the clipboard text. */
  async copy(button: Locator, container: Locator): Promise<string> {
    await this.press(button);
    await container.getByText('Copied').first().waitFor();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Presses an arrow key until the element has focus. */
  async arrowTo(
    target: Locator,
    arrow: 'ArrowDown' | 'ArrowUp' | 'ArrowLeft' | 'ArrowRight' = 'ArrowDown',
  ): Promise<void> {
    await this.travel(target, arrow);
  }

  private async travel(target: Locator, key: string): Promise<void> {
    await target.waitFor();
    for (let stops = 0; stops < maxStops; stops += 1) {
      if (await hasFocus(target)) return expectVisibleFocus(this.page);
      await this.page.keyboard.press(key);
      const isAtEnd = await this.page.evaluate(() => document.activeElement === document.body);
      // After the last stop the focus passes through the browser's own controls; never from within a dialog.
      const isInDialog = (await this.page.getByRole('dialog').count()) > 0;
      if (!isAtEnd || isInDialog) await expectVisibleFocus(this.page);
    }
    throw new Error(`${key} does not lead to ${target}.`);
  }
}

const hasFocus = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** Fails if the focus is lost, unnamed, out of view, covered or not visible. */
export async function expectVisibleFocus(page: Page): Promise<void> {
  // Retries while the element scrolls or fades in.
  await expect(async () => expect(await findFocusProblem(page)).toBeUndefined()).toPass();
}
