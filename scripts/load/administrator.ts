import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { catalogue } from '#mocks/codes/license-catalogue.ts';
import type { OperationId } from '#src/contract/operations.ts';
import { type Browser, WrongAnswer } from './browser.ts';
import { nextErrand } from './errands.ts';
import type { Measures } from './measures.ts';
import type { OpenPage } from './page.ts';

/** How long somebody looks before he does the next thing, in milliseconds: 500 to 1500. */
const shortest = 500;
const longer = 100;
const steps = 11;
/** Every so many acts the same is sent again, as after a lost answer. */
const sentAgain = 5;

/** Who of all carries a code between product and portal; one at a time, as people do who know of each other. */
export interface Carrying {
  by?: string | undefined;
}

/** Somebody who acts, at a page that is open. What is done follows from what the page shows and how often he has acted. */
export class Administrator {
  readonly name: string;
  readonly browser: Browser;
  readonly #page: OpenPage;
  readonly #measures: Measures;
  readonly #carried: Carrying;
  readonly #until: AbortSignal;
  #turn: number;
  #acts = 0;
  #udi: string | undefined;

  constructor(
    who: { readonly name: string; readonly number: number },
    page: OpenPage,
    {
      measures,
      carried,
      until,
    }: { readonly measures: Measures; readonly carried: Carrying; readonly until: AbortSignal },
  ) {
    this.name = who.name;
    this.#turn = who.number;
    this.browser = page.browser;
    this.#page = page;
    this.#measures = measures;
    this.#carried = carried;
    this.#until = until;
  }

  /** Acts until told to end; what is begun then is finished. */
  async work(): Promise<void> {
    while (!this.#until.aborted) {
      await this.think();
      try {
        const summary = await this.#page.refresh();
        if (summary) await nextErrand(summary, this.#turn)(this);
      } catch (error) {
        // It is counted already; the next errand begins anew.
        if (!(error instanceof WrongAnswer)) throw error;
      }
      this.#turn += 1;
    }
  }

  /** Looks at the page for a while. */
  async think(): Promise<void> {
    const time = shortest + longer * ((this.#turn * 7 + this.#acts * 3) % steps);
    await sleep(time, undefined, { signal: this.#until }).catch(() => undefined);
  }

  /** Acts, and looks at the page afterwards; answers whether it was done. */
  async act(id: OperationId, body?: unknown): Promise<boolean> {
    this.#acts += 1;
    const call = { key: randomUUID(), ...(body !== undefined && { body }) };
    const reply = await this.browser.ask(id, call);
    if (reply && this.#acts % sentAgain === 0) {
      const again = await this.browser.ask(id, call);
      if (!isDeepStrictEqual(again?.body, reply.body))
        this.#measures.failed(`${id}: the same key was answered otherwise`);
    }
    await this.#page.refresh();
    return reply !== undefined;
  }

  /** Puts a setting back that was read with this tag. */
  async put(id: OperationId, body: unknown, ifMatch: string): Promise<void> {
    await this.browser.ask(id, { body, ifMatch });
    await this.#page.refresh();
  }

  /** Carries a code, unless somebody else is on the way with one. */
  async carrying(errand: () => Promise<unknown>): Promise<void> {
    if (this.#carried.by !== undefined) return;
    this.#carried.by = this.name;
    try {
      await errand();
    } finally {
      this.#carried.by = undefined;
    }
  }

  /** What the portal knows the product by. */
  async udi(): Promise<string> {
    const system = this.#udi === undefined ? await this.browser.ask('getSystem') : undefined;
    if (system) this.#udi = `${system.body.productIdentifier}:${system.body.serialNumber}`;
    return this.#udi ?? '';
  }

  /** How many of which licence to reserve: each time another number. */
  wanted(): Readonly<Record<string, number>> {
    return { [catalogue.advantage.tag]: 20 + (this.#turn % 30) };
  }
}
