import type { Locator, Page } from '@playwright/test';
import { type FormField, locateField } from '#e2e/fields.ts';
import { type InvalidFile, injectedElements } from '#e2e/invalid-input.ts';
import { openScenario } from '#e2e/simulator.ts';

/** A field of any page, reached by what the inventory says of it, in English. */
export class FormFieldPage {
  readonly input: Locator;
  /** What sends it; of a search there is none. */
  readonly submit: Locator;
  readonly browse: Locator;
  /** Elements that somebody's text has become: there are never any. */
  readonly injected: Locator;

  constructor(
    readonly page: Page,
    readonly field: FormField,
  ) {
    this.input = locateField(page, field);
    // The tabs of the registration dialog have a button of the same name behind them.
    this.submit = page.getByRole('button', { name: field.submitLabel ?? '', exact: true }).last();
    this.browse = page.getByRole('button', { name: field.browseLabel ?? '', exact: true });
    this.injected = page.locator(injectedElements);
  }

  /** Opens what has the field, and goes to it. */
  async open(now: string): Promise<void> {
    const { scenario, path, product, prepare } = this.field;
    await openScenario(this.page, scenario, { now, path, ...(product && { product }) });
    await prepare?.(this.page);
    await this.input.waitFor();
  }

  /** Enters a text and sends it, and answers what the field then held. */
  async enter(text: string): Promise<string> {
    await this.input.fill(text);
    const value = await this.input.inputValue();
    if (this.field.submitLabel !== undefined) await this.submit.click();
    return value;
  }

  /** Chooses a file for it. */
  async chooseFile({ name, bytes }: InvalidFile): Promise<void> {
    const fileChooserPromise = this.page.waitForEvent('filechooser');
    await this.browse.click();
    await (await fileChooserPromise).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(bytes()) });
  }
}
