import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { catalogue } from '#mocks/codes/license-catalogue.ts';
import type { OperationId } from '#src/contract/operations.ts';
import { type SimulatedBrowser, UnexpectedResponseError } from './browser.ts';
import type { Measures } from './measures.ts';
import type { OpenPage } from './page.ts';
import { nextTask } from './tasks.ts';

/** How long somebody looks before he does the next thing, in milliseconds: 500 to 1500. */
const minPauseMs = 500;
const pauseStepMs = 100;
const pauseSteps = 11;
/** Every so many acts the same is sent again, as after a lost answer. */
const repeatInterval = 5;

/** Who of all carries a code between product and portal; one at a time, as people do who know of each other. */
export interface CodeTransferLock {
  owner?: string | undefined;
}

/** Somebody who acts, at a page that is open. What is done follows from what the page shows and how often he has acted. */
export class Administrator {
  readonly name: string;
  readonly browser: SimulatedBrowser;
  readonly #page: OpenPage;
  readonly #measures: Measures;
  readonly #transferLock: CodeTransferLock;
  readonly #until: AbortSignal;
  #turn: number;
  #commandCount = 0;
  #udi: string | undefined;

  constructor(
    identity: { readonly name: string; readonly number: number },
    page: OpenPage,
    {
      measures,
      transferLock,
      until,
    }: { readonly measures: Measures; readonly transferLock: CodeTransferLock; readonly until: AbortSignal },
  ) {
    this.name = identity.name;
    this.#turn = identity.number;
    this.browser = page.browser;
    this.#page = page;
    this.#measures = measures;
    this.#transferLock = transferLock;
    this.#until = until;
  }

  /** Acts until told to end; what is begun then is finished. */
  async run(): Promise<void> {
    while (!this.#until.aborted) {
      await this.pause();
      try {
        const summary = await this.#page.refresh();
        if (summary) await nextTask(summary, this.#turn)(this);
      } catch (error) {
        // It is counted already; the next errand begins anew.
        if (!(error instanceof UnexpectedResponseError)) throw error;
      }
      this.#turn += 1;
    }
  }

  /** Looks at the page for a while. */
  async pause(): Promise<void> {
    const time = minPauseMs + pauseStepMs * ((this.#turn * 7 + this.#commandCount * 3) % pauseSteps);
    await sleep(time, undefined, { signal: this.#until }).catch(() => undefined);
  }

  /** Acts, and looks at the page afterwards; answers whether it was done. */
  async execute(id: OperationId, body?: unknown): Promise<boolean> {
    this.#commandCount += 1;
    const call = { key: randomUUID(), ...(body !== undefined && { body }) };
    const reply = await this.browser.request(id, call);
    if (reply && this.#commandCount % repeatInterval === 0) {
      const repeated = await this.browser.request(id, call);
      if (!isDeepStrictEqual(repeated?.body, reply.body))
        this.#measures.recordError(`${id}: the same key was answered otherwise`);
    }
    await this.#page.refresh();
    return reply !== undefined;
  }

  /** Puts a setting back that was read with this tag. */
  async put(id: OperationId, body: unknown, ifMatch: string): Promise<void> {
    await this.browser.request(id, { body, ifMatch });
    await this.#page.refresh();
  }

  /** Carries a code, unless somebody else is on the way with one. */
  async withTransferLock(task: () => Promise<unknown>): Promise<void> {
    if (this.#transferLock.owner !== undefined) return;
    this.#transferLock.owner = this.name;
    try {
      await task();
    } finally {
      this.#transferLock.owner = undefined;
    }
  }

  /** What the portal knows the product by. */
  async udi(): Promise<string> {
    const system = this.#udi === undefined ? await this.browser.request('getSystem') : undefined;
    if (system) this.#udi = `${system.body.productIdentifier}:${system.body.serialNumber}`;
    return this.#udi ?? '';
  }

  /** How many of which licence to reserve: each time another number. */
  targetQuantities(): Readonly<Record<string, number>> {
    return { [catalogue.advantage.tag]: 20 + (this.#turn % 30) };
  }
}
