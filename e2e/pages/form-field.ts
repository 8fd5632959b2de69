import type { Locator, Page } from '@playwright/test';
import type { FormField } from '#e2e/fields.ts';
import { type InvalidFile, injectedElements } from '#e2e/invalid-input.ts';
import { openScenario } from '#e2e/simulator.ts';

/** Any field of the list in fields.ts, on its page, in English. */
export class FormFieldPage {
  readonly input: Locator;
  /** The submit button; a search has none. */
  readonly submit: Locator;
  readonly browse: Locator;
  /** Elements created from injected markup: there must never be any. */
  readonly injected: Locator;

  constructor(
    readonly page: Page,
    readonly field: FormField,
  ) {
    this.input = page.getByRole(field.role, { name: field.name, exact: true });
    // The tabs of the registration dialog have a button of the same name behind them.
    this.submit = page.getByRole('button', { name: field.submitLabel ?? '', exact: true }).last();
    this.browse = page.getByRole('button', { name: field.browseLabel ?? '', exact: true });
    this.injected = page.locator(injectedElements);
  }

  /** Opens the scenario and performs the actions that make the field appear. */
  async open(now: string): Promise<void> {
    const { scenario, path, product, prepare } = this.field;
    await openScenario(this.page, scenario, { now, path, ...(product && { product }) });
    await prepare?.(this.page);
    await this.input.waitFor();
  }

  /** Enters a text and submits it. Returns the value of the field before the submission. */
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
