import { expect, type Locator, type Page } from '@playwright/test';

/** As many stops as nobody should have to make from one control to another. */
const maxStops = 120;

/** What is wrong with where the focus is, in words; nothing when all is well. */
function findFocusProblem(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const isLost = (element: Element | null) => element === null || element === document.body;
    const focused = document.activeElement;
    if (focused === null || isLost(focused)) return 'The focus is lost.';
    // The page in a frame looks after its own.
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

    // A switch or a radio button is an input that nobody sees over a drawing that everybody does.
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
    // Where a long text is wrapped its middle may be between the lines: one uncovered point of a grid is enough.
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

    // A field of the portal shows it by its frame.
    const frame = focused.closest('.Mui-focused')?.querySelector('.MuiOutlinedInput-notchedOutline');
    const isFramed = frame ? Number.parseFloat(getComputedStyle(frame).borderTopWidth) >= 2 : false;
    const isRinged = (element: Element | null, levels: number): boolean => {
      if (element === null || levels === 0) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const hasOutline = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
      return hasOutline || boxShadow !== 'none' || isRinged(element.parentElement, levels - 1);
    };
    // A heading or the page itself is only where a reader begins; nothing there waits for a key.
    const isFocusTarget =
      focused.getAttribute('tabindex') === '-1' && !focused.matches('[role^="menuitem"], button, a, input');
    if (!isFocusTarget && !isFramed && !isRinged(visibleElement, focused.matches('input, textarea') ? 4 : 1))
      return `${description} has no ring.`;
    return undefined;
  });
}

/** A person who has a keyboard and no mouse. At every stop the focus must be seen, in view, uncovered, and named. */
export class Keyboard {
  constructor(readonly page: Page) {}

  /** Goes on with Tab until this has the focus. */
  async tabTo(target: Locator): Promise<void> {
    await this.travel(target, 'Tab');
  }

  /** Goes back with Shift+Tab until this has the focus. */
  async tabBackTo(target: Locator): Promise<void> {
    await this.travel(target, 'Shift+Tab');
  }

  /** Goes to this, and presses a key on it. */
  async press(target: Locator, key = 'Enter'): Promise<void> {
    await this.tabTo(target);
    await this.page.keyboard.press(key);
  }

  /** Goes to this field, and types into it in place of what it holds. */
  async type(target: Locator, text: string): Promise<void> {
    await this.tabTo(target);
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.insertText(text);
    await expect(target).toHaveValue(text);
  }

  /** Presses keys where the focus is. */
  async keys(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Opens a menu by its button, and chooses an item of it with the arrow. */
  async choose(menu: Locator, item: string): Promise<void> {
    await this.press(menu);
    await this.arrowTo(this.page.getByRole('menuitem', { name: item, exact: true }));
    await this.keys('Enter');
  }

  /** Opens the choice of a file by its button; the file itself is the system's to choose. */
  async chooseFile(browse: Locator, path: string): Promise<void> {
    const fileChooserPromise = this.page.waitForEvent('filechooser');
    await this.press(browse);
    await (await fileChooserPromise).setFiles(path);
  }

  /** Presses what saves a file, and answers where that is. */
  async save(button: Locator): Promise<string> {
    const downloadPromise = this.page.waitForEvent('download');
    await this.press(button);
    return (await downloadPromise).path();
  }

  /** Copies by a button that says so in place. */
  async copy(button: Locator, container: Locator): Promise<string> {
    await this.press(button);
    await container.getByText('Copied').first().waitFor();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Goes with an arrow from item to item until this one has the focus. */
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
      // After the last stop the browser's own controls come, and then the first stop again; never in a dialog.
      const isInDialog = (await this.page.getByRole('dialog').count()) > 0;
      if (!isAtEnd || isInDialog) await expectVisibleFocus(this.page);
    }
    throw new Error(`${key} does not lead to ${target}.`);
  }
}

const hasFocus = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** Holds the place of the focus to what everybody needs who has no mouse. */
export async function expectVisibleFocus(page: Page): Promise<void> {
  // What scrolls into view or fades in is looked at when it has arrived.
  await expect(async () => expect(await findFocusProblem(page)).toBeUndefined()).toPass({ timeout: 2000 });
}
