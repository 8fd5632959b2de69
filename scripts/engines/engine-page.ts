import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { limits } from '#scripts/test/time-limits.ts';
import type { Engine } from './engine.ts';

/** Finds elements by role and accessible name, in the page itself and so in any engine. */
const testingLibrary = readFileSync(
  createRequire(import.meta.url).resolve('@testing-library/dom/dist/@testing-library/dom.umd.js'),
  'utf8',
);

/** A query for an element by role and accessible name. */
export interface ElementQuery {
  readonly role: string;
  readonly name: string;
  /** The part of the page to search: the table row with this text, or the topmost dialog. */
  readonly within?: { readonly row: string } | 'dialog';
}

/** A page of the demo in one engine, used by roles and names. */
export class EnginePage {
  constructor(
    private readonly engine: Engine,
    private readonly origin: string,
  ) {}

  async open(address: string): Promise<void> {
    await this.engine.open(new URL(address, this.origin).href);
  }

  /** Opens a scenario and waits until the page shows it. */
  async openScenario(name: string, path = '/licenses'): Promise<void> {
    await this.open(`${path}?scenario=${name}`);
    await this.waitFor(`return document.documentElement.dataset.scenario === ${JSON.stringify(name)};`, name);
  }

  async click(target: ElementQuery): Promise<void> {
    await this.waitForElement(target);
    await this.engine.click(`return ${this.expression(target)}[0];`);
  }

  /** Clicks on a field and replaces its text at once, as pasting does. */
  async fill(target: ElementQuery, text: string): Promise<void> {
    await this.click(target);
    await this.engine.run(
      `document.activeElement.select(); return document.execCommand('insertText', false, ${JSON.stringify(text)});`,
    );
  }

  /** Waits until a field has a text, and returns it. */
  async valueOf(target: ElementQuery): Promise<string> {
    return String(await this.waitFor(`return ${this.expression(target)}[0]?.value;`, target.name));
  }

  /** Waits until an element exists and is enabled. */
  async waitForElement(target: ElementQuery): Promise<void> {
    const usable = "element && !element.disabled && element.getAttribute('aria-disabled') !== 'true'";
    await this.waitFor(`const element = ${this.expression(target)}[0]; return Boolean(${usable});`, target.name);
  }

  /** Waits until no dialog is open. */
  async waitForClosedDialog(): Promise<void> {
    await this.waitFor("return !document.querySelector('[role=dialog]');", 'no dialog');
  }

  /** Waits until the status panel has this text for a term. */
  async waitForText(term: string, text: string): Promise<void> {
    const definition = `[...document.querySelectorAll('dt')].find((each) => each.textContent.trim() === ${JSON.stringify(term)})?.nextElementSibling`;
    await this.waitFor(`return ${definition}?.textContent.includes(${JSON.stringify(text)});`, `${term}: ${text}`);
  }

  private expression({ role, name, within }: ElementQuery): string {
    const dialog = "[...document.querySelectorAll('[role=dialog]')].at(-1)";
    const row = (text: string) =>
      `[...document.querySelectorAll('tr, [role=row]')].find((each) => each.textContent.includes(${JSON.stringify(text)}))`;
    const part = within === undefined ? 'document.body' : within === 'dialog' ? dialog : row(within.row);
    const query = `TestingLibraryDom.queryAllByRole(part, ${JSON.stringify(role)}, { name: ${JSON.stringify(name)} })`;
    return `((part) => part ? ${query} : [])(${part})`;
  }

  /**
   * Runs a script until it returns a truthy value, and returns that. Tolerates a reload of the page. Throws after the
   * timeout.
   */
  private async waitFor(script: string, description: string): Promise<unknown> {
    const limit = Date.now() + limits.state;
    let lastError = '';
    while (Date.now() < limit) {
      try {
        if (!(await this.engine.run('return Boolean(window.TestingLibraryDom);')))
          await this.engine.run(testingLibrary);
        const value = await this.engine.run(script);
        if (value) return value;
      } catch (error) {
        lastError = String(error);
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const text = await this.engine.run('return document.body.innerText;');
    throw new Error(`“${description}” did not appear. ${lastError}\nThe text of the page:\n${text}`);
  }
}
