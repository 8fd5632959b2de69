import { setTimeout as sleep } from 'node:timers/promises';
import type { OperationId } from '#src/contract/operations.ts';
import type { Summary } from '#src/contract/summary.ts';
import { isSettling } from '#src/domain/standing.ts';
import type { Browser } from './browser.ts';

/** How often an open page asks, in milliseconds: at rest, and while an attempt goes on (src/api/license.ts). */
const resting = 5000;
const settling = 1000;

/**
 * License Usage Information in one browser: asks what the page asks, when it asks it (src/app/app.tsx, src/api). First all
 * five at once, and from then on summary, usage and activity, each so long after its last answer.
 */
export class OpenPage {
  readonly browser: Browser;
  readonly #until: AbortSignal;

  constructor(browser: Browser, until: AbortSignal) {
    this.browser = browser;
    this.#until = until;
  }

  /** Opens the page and keeps it open until it is told to end. Whatever goes wrong is counted by the browser. */
  async stayOpen(): Promise<void> {
    await this.browser.loadPage();
    await Promise.all([
      this.browser.ask('getProduct'),
      this.browser.ask('getSession'),
      this.#follow('getSummary', (summary) => (isSettling(summary as Summary) ? settling : resting)),
      this.#follow('getUsage', () => resting),
      this.#follow('getActivity', () => resting),
    ]);
  }

  /** What the page asks again once an act has been answered, well or not. */
  async refresh(): Promise<Summary | undefined> {
    const [summary] = await Promise.all([
      this.browser.ask('getSummary'),
      this.browser.ask('getUsage'),
      this.browser.ask('getActivity'),
    ]);
    return summary?.body;
  }

  async #follow(id: OperationId, intervalAfter: (body: unknown) => number): Promise<void> {
    while (!this.#until.aborted) {
      // One that failed is counted, and asked again as the page does.
      const reply = await this.browser.ask(id).catch(() => undefined);
      await sleep(reply ? intervalAfter(reply.body) : resting, undefined, { signal: this.#until }).catch(
        () => undefined,
      );
    }
  }
}
