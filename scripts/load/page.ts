import { setTimeout as sleep } from 'node:timers/promises';
import type { OperationId } from '#src/contract/operations.ts';
import type { Summary } from '#src/contract/summary.ts';
import { isTransitioning } from '#src/domain/status.ts';
import type { SimulatedBrowser } from './browser.ts';

/** How often an open page asks, in milliseconds: at rest, and while an attempt goes on (src/api/license.ts). */
const POLL_MS = 5000;
const TRANSITION_POLL_MS = 1000;

/**
 * License Usage Information in one browser: asks what the page asks, when it asks it (src/app/app.tsx, src/api). First all
 * five at once, and from then on summary, usage and activity, each so long after its last answer.
 */
export class OpenPage {
  readonly browser: SimulatedBrowser;
  readonly #until: AbortSignal;

  constructor(browser: SimulatedBrowser, until: AbortSignal) {
    this.browser = browser;
    this.#until = until;
  }

  /** Opens the page and keeps it open until it is told to end. Whatever goes wrong is counted by the browser. */
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

  /** What the page asks again once an act has been answered, well or not. */
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
      // One that failed is counted, and asked again as the page does.
      const reply = await this.browser.request(id).catch(() => undefined);
      await sleep(reply ? intervalAfter(reply.body) : POLL_MS, undefined, { signal: this.#until }).catch(
        () => undefined,
      );
    }
  }
}
