import { setTimeout as sleep } from 'node:timers/promises';
import { createRateLimit } from '#src/api/rate-limit.ts';
import { POLLING_INTERVAL_MS, TRANSITION_INTERVAL_MS } from '#src/api/retry.ts';
import { operations } from '#src/contract/operations.ts';
import type { Summary } from '#src/contract/summary.ts';
import { isTransitioning } from '#src/domain/status.ts';
import type { SimulatedBrowser } from './browser.ts';

/** How the pages learn of changes: by the event stream, or by polling where there is none (docs/decisions/0039). */
export type Updates = 'events' | 'polling';

/**
 * An open License page in one browser. It sends the same requests at the same times as the real page (src/app/app.tsx,
 * src/api): first all five reads at once, then the summary, at each poll or change, and usage and activity when they have
 * another ETag than the summary.
 */
export class OpenPage {
  readonly browser: SimulatedBrowser;
  readonly #updates: Updates;
  readonly #until: AbortSignal;
  #usageTag: string | undefined;
  #activityTag: string | undefined;
  #summaryTag: string | undefined;

  constructor(browser: SimulatedBrowser, updates: Updates, until: AbortSignal) {
    this.browser = browser;
    this.#updates = updates;
    this.#until = until;
  }

  /** Opens the page and keeps it current until the signal is aborted. The browser counts all errors. */
  async keepCurrent(): Promise<void> {
    await this.browser.loadPage();
    await Promise.all([this.browser.request('getProduct'), this.browser.request('getSession'), this.refresh()]);
    await (this.#updates === 'events' ? this.#followEvents() : this.#poll());
  }

  /** Refreshes the page, as it does after every command. Returns the summary. */
  async refresh(): Promise<Summary | undefined> {
    const summary = await this.browser.request('getSummary');
    this.#summaryTag = summary?.etag;
    await Promise.all([
      this.#usageTag === summary?.etag ||
        this.browser.request('getUsage').then((usage) => {
          this.#usageTag = usage?.etag;
        }),
      this.#activityTag === summary?.etag ||
        this.browser.request('getActivity').then((activity) => {
          this.#activityTag = activity?.etag;
        }),
    ]);
    return summary?.body;
  }

  async #poll(): Promise<void> {
    while (!this.#until.aborted) {
      // A failed read has been counted; it is sent again, as by the page.
      const summary = await this.refresh().catch(() => undefined);
      const delay = summary && isTransitioning(summary) ? TRANSITION_INTERVAL_MS : POLLING_INTERVAL_MS;
      await sleep(delay, undefined, { signal: this.#until }).catch(() => undefined);
    }
  }

  async #followEvents(): Promise<void> {
    const limitRate = createRateLimit();
    let present: string | undefined;
    let lastRefresh: Promise<unknown> = Promise.resolve();
    const refreshIfChanged = () => {
      if (present !== this.#summaryTag && !this.#until.aborted) lastRefresh = this.refresh().catch(() => undefined);
    };
    while (!this.#until.aborted) {
      await this.browser
        .follow((etags) => {
          present = etags[operations.getSummary.path] ?? present;
          if (present !== this.#summaryTag) limitRate(refreshIfChanged);
        }, this.#until)
        .catch(() => undefined);
      await sleep(POLLING_INTERVAL_MS, undefined, { signal: this.#until }).catch(() => undefined);
    }
    await lastRefresh;
  }
}
