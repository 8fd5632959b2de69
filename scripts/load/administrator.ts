import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { catalogue } from '#mocks/codes/license-catalogue.ts';
import { type OperationId, operations } from '#src/contract/operations.ts';
import type { Summary } from '#src/contract/summary.ts';
import { type SimulatedBrowser, UnexpectedResponseError } from './browser.ts';
import type { Measures } from './measures.ts';
import type { OpenPage } from './page.ts';

/** The pause between two tasks, in milliseconds: 500 to 1500. */
const minPauseMs = 500;
const pauseStepMs = 100;
const pauseSteps = 11;
/** Every fifth command is repeated with the same key, as after a lost response. */
const repeatInterval = 5;

/** A task of an administrator who has seen the page. */
export type LoadTask = (administrator: Administrator) => Promise<unknown>;

/** The user who transfers a code between product and portal; only one at a time. */
export interface CodeTransferLock {
  owner?: string | undefined;
}

/**
 * A simulated administrator with an open page.
 */
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

  /**
   * Performs the tasks that `nextTask` selects, by the displayed state and the number of previous tasks, until the signal
   * is aborted; a running task is completed.
   */
  async run(nextTask: (summary: Summary, turn: number) => LoadTask): Promise<void> {
    while (!this.#until.aborted) {
      await this.pause();
      try {
        const summary = await this.#page.refresh();
        if (summary) await nextTask(summary, this.#turn)(this);
      } catch (error) {
        // The error has been counted; the next task starts from the beginning.
        if (!(error instanceof UnexpectedResponseError)) throw error;
      }
      this.#turn += 1;
    }
  }

  /** Pauses, as a user does while reading the page. */
  async pause(): Promise<void> {
    const time = minPauseMs + pauseStepMs * ((this.#turn * 7 + this.#commandCount * 3) % pauseSteps);
    await sleep(time, undefined, { signal: this.#until }).catch(() => undefined);
  }

  /** Sends a command and refreshes the page. Returns whether it succeeded. */
  async execute(id: OperationId, body?: unknown): Promise<boolean> {
    this.#commandCount += 1;
    const call = { key: randomUUID(), ...(body !== undefined && { body }) };
    const reply = await this.browser.request(id, call);
    if (reply && operations[id].kind === 'command' && this.#commandCount % repeatInterval === 0) {
      const repeated = await this.browser.request(id, call);
      if (!isDeepStrictEqual(repeated?.body, reply.body))
        this.#measures.recordError(`${id}: the same key returned another response`);
    }
    await this.#page.refresh();
    return reply !== undefined;
  }

  /** Saves a setting with the ETag of the version that was read. */
  async put(id: OperationId, body: unknown, ifMatch: string): Promise<void> {
    await this.browser.request(id, { body, ifMatch });
    await this.#page.refresh();
  }

  /** Runs a task that transfers a code, unless another user is transferring one. */
  async withTransferLock(task: () => Promise<unknown>): Promise<void> {
    if (this.#transferLock.owner !== undefined) return;
    this.#transferLock.owner = this.name;
    try {
      await task();
    } finally {
      this.#transferLock.owner = undefined;
    }
  }

  /** Returns the product's UDI. */
  async udi(): Promise<string> {
    const system = this.#udi === undefined ? await this.browser.request('getSystem') : undefined;
    if (system) this.#udi = `${system.body.productIdentifier}:${system.body.serialNumber}`;
    return this.#udi ?? '';
  }

  /** Returns the quantities to reserve; a different number each time. */
  targetQuantities(): Readonly<Record<string, number>> {
    return { [catalogue.advantage.tag]: 20 + (this.#turn % 30) };
  }
}
