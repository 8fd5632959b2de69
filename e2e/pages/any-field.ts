import type { Locator, Page } from '@playwright/test';
import { type BadFile, harmful } from '#e2e/bad-input.ts';
import { type Field, located } from '#e2e/fields.ts';
import { openScenario } from '#e2e/simulator.ts';

/** A field of any page, reached by what the inventory says of it, in English. */
export class AnyField {
  readonly input: Locator;
  /** What sends it; of a search there is none. */
  readonly send: Locator;
  readonly browse: Locator;
  /** Elements that somebody's text has become: there are never any. */
  readonly planted: Locator;

  constructor(
    readonly page: Page,
    readonly field: Field,
  ) {
    this.input = located(page, field);
    // The tabs of the registration dialog have a button of the same name behind them.
    this.send = page.getByRole('button', { name: field.send ?? '', exact: true }).last();
    this.browse = page.getByRole('button', { name: field.browse ?? '', exact: true });
    this.planted = page.locator(harmful);
  }

  /** Opens what has the field, and goes to it. */
  async open(now: string): Promise<void> {
    const { scenario, path, product, reach } = this.field;
    await openScenario(this.page, scenario, { now, path, ...(product && { product }) });
    await reach?.(this.page);
    await this.input.waitFor();
  }

  /** Enters a text and sends it, and answers what the field then held. */
  async enter(text: string): Promise<string> {
    await this.input.fill(text);
    const held = await this.input.inputValue();
    if (this.field.send !== undefined) await this.send.click();
    return held;
  }

  /** Chooses a file for it. */
  async take({ name, bytes }: BadFile): Promise<void> {
    const choosing = this.page.waitForEvent('filechooser');
    await this.browse.click();
    await (await choosing).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(bytes()) });
  }
}
