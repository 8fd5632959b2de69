import { setTimeout as sleep } from 'node:timers/promises';
import type { OperationId } from '#src/contract/operations.ts';
import type { Summary } from '#src/contract/summary.ts';
import { isTransitioning } from '#src/domain/status.ts';
import type { SimulatedBrowser } from './browser.ts';

/**
 * The polling intervals of an open page in milliseconds: in a stable state, and during an attempt (src/api/license.ts).
 */
const POLL_MS = 5000;
const TRANSITION_POLL_MS = 1000;

/**
 * An open License page in one browser. It sends the same queries at the same times as the real page (src/app/app.tsx,
 * src/api): first all five at once, then summary, usage and activity, each one interval after its last response.
 */
export class OpenPage {
  readonly browser: SimulatedBrowser;
  readonly #until: AbortSignal;

  constructor(browser: SimulatedBrowser, until: AbortSignal) {
    this.browser = browser;
    this.#until = until;
  }

  /** Opens the page and polls until the signal is aborted. The browser counts all errors. */
  async keepPolling(): Promise<void> {
    await this.browser.loadPage();
    await Promise.all([
      this.browser.request('getProduct'),
      this.browser.request('getSession'),
      this.#follow('getSummary', (summary) => (isTransitioning(summary as Summary) ? TRANSITION_POLL_MS : POLL_MS)),
      this.#follow('getUsage', () => POLL_MS),
      this.#follow('getActivity', () => POLL_MS),
    ]);
  }

  /** Refreshes the page, as it does after every command. Returns the summary. */
  async refresh(): Promise<Summary | undefined> {
    const [summary] = await Promise.all([
      this.browser.request('getSummary'),
      this.browser.request('getUsage'),
      this.browser.request('getActivity'),
    ]);
    return summary?.body;
  }

  async #follow(id: OperationId, intervalAfter: (body: unknown) => number): Promise<void> {
    while (!this.#until.aborted) {
      // A failed query has been counted; it is sent again, as by the page.
      const reply = await this.browser.request(id).catch(() => undefined);
      await sleep(reply ? intervalAfter(reply.body) : POLL_MS, undefined, { signal: this.#until }).catch(
        () => undefined,
      );
    }
  }
}
