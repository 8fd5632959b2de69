import { isDeepStrictEqual } from 'node:util';
import { importedWorld } from '#mocks/door/importing.ts';
import type { DoorMethods } from '#mocks/simulator.ts';
import type { Snapshot } from '#mocks/world.ts';
import { type OperationId, operations } from '#src/contract/operations.ts';
import { Clerk } from './clerk.ts';
import type { Errand, Hands } from './errands.ts';
import { killWhileStarting, type ServerProcess, startProcess } from './server-process.ts';
import { type Answer, type Step, take, unnumbered } from './step.ts';
import { type Course, coursesOf } from './twin.ts';

/** The codes a product keeps until it is told that they were entered. */
const keptCodes: readonly OperationId[] = ['getReservationRequest', 'getConfirmationCode', 'getReturnCode'];
/** What other people's open pages ask for meanwhile. */
const polled: readonly OperationId[] = ['getSummary', 'getUsage', 'getActivity'];
/** How likely a step is interrupted at most, and the start after it. */
const odds = { ofKill: 0.6, whileStarting: 0.15 };
/** The errands have about so many steps: few kills are spread over all of them. */
const stepsOfAll = 70;
/** How long a start takes at most where nothing else goes on, in milliseconds. */
const usualStart = 600;
const exporting: Step = { by: 'door', name: 'world.export', args: [{ secrets: true }] };

/**
 * Walks errands while the server is killed under them, at instants spread evenly over each step: before it has arrived, on
 * its way to the disk, when it was kept, when it was answered. After each start the world has to be what it was before the
 * step or what it was to be after it, to the letter, with all that anybody was told; it has to hold together; the books
 * have to balance; every code has to be there; and the step, taken again with its key, has to come to what it
 * would have come to without the kill. Whatever is not so is thrown.
 */
export class Killing {
  /** What has come about so far; `codes` counts those that were found again after a start. */
  readonly toll = { kills: 0, before: 0, untold: 0, told: 0, whileStarting: 0, codes: 0 };
  private wanted = 0;
  private odds = 0;
  private keys = 0;
  /** How long a step takes on this machine at the moment, in milliseconds. */
  private usual = 5;

  private constructor(
    private readonly file: string,
    private server: ServerProcess,
    private snapshot: Snapshot,
    private readonly clerk: Clerk,
    private readonly cookie: string,
  ) {}

  /** Starts a server on a file that is not there yet, where somebody signs in beside the scenario's own user. */
  static async begin(file: string): Promise<Killing> {
    const server = await startProcess(file);
    const cookie = await signedInAt(server);
    const snapshot = await exportedBy(server);
    return new Killing(file, server, snapshot, new Clerk(snapshot), cookie);
  }

  /** Walks the errands from the first to the last, and again, until there have been so many kills. */
  async walk(errands: readonly Errand[], kills: number): Promise<void> {
    this.wanted = kills;
    this.odds = Math.min(odds.ofKill, kills / stepsOfAll);
    while (this.toll.kills < kills) {
      for (const errand of errands) if (this.toll.kills < kills) await errand(this.hands);
    }
  }

  end(): Promise<void> {
    return this.server.kill();
  }

  private readonly hands: Hands = {
    api: async <Body>(id: OperationId, body?: unknown) => (await this.one(this.hands.step(id, body))).body as Body,
    put: async (read, write, body) => {
      const { etag = '' } = await this.one(this.hands.step(read));
      await this.one({ ...this.asked(write, body), ifMatch: etag });
    },
    door: async <Value>(name: keyof DoorMethods, ...args: readonly unknown[]) =>
      ((await this.one({ by: 'door', name, args })).body as { readonly value: Value }).value,
    together: (...steps) => this.all(steps),
    step: (id, body) => this.asked(id, body),
  };

  /** The two of them take turns: who is signed in has to outlive a kill, too. */
  private asked(id: OperationId, body: unknown) {
    this.keys += 1;
    const cookie = this.keys % 2 === 0 ? this.cookie : undefined;
    return { by: 'api', id, key: `key-${this.keys}`, body, cookie } as const;
  }

  private async one(step: Step): Promise<Answer> {
    const [answer] = await this.all([step]);
    if (!answer || answer.status >= 400) throw new Error(`${nameOf(step)} was refused: ${JSON.stringify(answer)}`);
    return answer;
  }

  /** Takes the steps at once, and again after a kill; what they came to. */
  private async all(steps: readonly Step[]): Promise<readonly Answer[]> {
    const courses = await coursesOf(this.snapshot, steps);
    const isInterrupted = this.toll.kills < this.wanted && Math.random() < this.odds;
    const taken = isInterrupted ? (await this.interrupted(steps, courses)).taken : [];

    const began = performance.now();
    const asked = steps.map((step, place) => (taken.includes(place) && !isRepeatable(step) ? undefined : step));
    const told = await Promise.all(asked.map((step) => step && this.take(step)));
    this.usual = 0.8 * this.usual + 0.2 * (performance.now() - began);

    const found = await exportedBy(this.server);
    const isTold = (answer: Answer | undefined, place: number) =>
      told[place] === undefined || isDeepStrictEqual(told[place], answer);
    const course = courses.find(
      (each) =>
        each.taken.length === steps.length &&
        taken.every((place, turn) => each.taken[turn] === place) &&
        each.answers.every(isTold) &&
        isDeepStrictEqual(each.snapshot, found),
    );
    if (!course) throw new Error(`${namesOf(steps)} came to something else than they should: ${JSON.stringify(told)}`);
    this.keep(steps, course);
    return course.answers as readonly Answer[];
  }

  /** Begins the steps, kills the server in the midst of them, starts it again, and tells how far they had come. */
  private async interrupted(steps: readonly Step[], courses: readonly Course[]): Promise<Course> {
    const asked = Promise.allSettled(steps.map((step) => this.take(step)));
    const others = Promise.allSettled(polled.map((id) => this.take(this.hands.step(id))));
    const at = performance.now() + Math.random() * 1.5 * this.usual;
    while (performance.now() < at) await new Promise(setImmediate);
    await this.server.kill();
    const told = (await asked).map((each) => (each.status === 'fulfilled' ? each.value : undefined));
    await others;
    if (Math.random() < odds.whileStarting) {
      await killWhileStarting(this.file, Math.random() * usualStart);
      this.toll.whileStarting += 1;
    }
    this.server = await startProcess(this.file);

    const found = await exportedBy(this.server);
    const isRemembered = ({ taken, answers }: Course) =>
      told.every((answer, place) => !answer || (taken.includes(place) && isDeepStrictEqual(answers[place], answer)));
    const course = courses.find((each) => isRemembered(each) && isDeepStrictEqual(each.snapshot, found));
    if (!course) throw new Error(`A kill in ${namesOf(steps)} left a world that is none of those it may be.`);
    importedWorld(structuredClone(found), Date.now());
    await this.mustKeepCodes(found);
    this.toll.kills += 1;
    this.toll[told.some((answer) => answer) ? 'told' : course.taken.length > 0 ? 'untold' : 'before'] += 1;
    return course;
  }

  /** Books what was done, and holds the books against the world. */
  private keep(steps: readonly Step[], { taken, snapshot, answers }: Course): void {
    for (const place of taken) {
      const [step, answer] = [steps[place], answers[place]];
      if (step && answer) this.clerk.book(step, answer, snapshot);
    }
    this.clerk.compare(snapshot);
    this.snapshot = snapshot;
  }

  /** Every code that was made is shown, by the product as by the portal. */
  private async mustKeepCodes(found: Snapshot): Promise<void> {
    const shown = found.instances.filter(({ holding }) => holding.kind === 'reserved');
    const looks = [
      ...keptCodes.map((id) => this.hands.step(id)),
      ...shown.map(({ udi }): Step => ({ by: 'door', name: 'cssm.instance', args: [{ udi }] })),
    ];
    for (const look of looks) {
      const answer = await this.take(look);
      const [, course] = await coursesOf(found, [look]);
      if (!isDeepStrictEqual(answer, course?.answers[0])) throw new Error(`After a kill ${nameOf(look)} is another.`);
      if (answer.status < 400) this.toll.codes += 1;
    }
  }

  private take(step: Step): Promise<Answer> {
    return take((path, init) => fetch(`${this.server.origin}${path}`, init), step);
  }
}

/** The cookie of somebody who has signed in. */
async function signedInAt({ origin }: ServerProcess): Promise<string> {
  const body = new URLSearchParams({ userName: 'Marie', role: 'admin' });
  const reply = await fetch(`${origin}/sign-in`, { method: 'POST', body });
  const [cookie] = reply.headers.getSetCookie();
  if (!cookie) throw new Error(`Nobody was signed in: ${reply.status}.`);
  return cookie.split(';')[0] ?? '';
}

async function exportedBy({ origin }: ServerProcess): Promise<Snapshot> {
  const { body } = await take((path, init) => fetch(`${origin}${path}`, init), exporting);
  return unnumbered((body as { readonly value: Snapshot }).value);
}

/** Whether a step that was taken may be taken again: it is known by its key then, or changes nothing. */
function isRepeatable(step: Step): boolean {
  return step.by === 'api' && operations[step.id].kind !== 'edit';
}

function nameOf(step: Step): string {
  return step.by === 'api' ? step.id : step.name;
}

function namesOf(steps: readonly Step[]): string {
  return steps.map(nameOf).join(' and ');
}
