import { isDeepStrictEqual } from 'node:util';
import type { ControlApi } from '#mocks/control/client.ts';
import { importSnapshot } from '#mocks/control/import-snapshot.ts';
import type { SimulatorSnapshot } from '#mocks/simulator-state.ts';
import { type OperationId, operations } from '#src/contract/operations.ts';
import { CrashLedger } from './crash-ledger.ts';
import { possibleOutcomes, type StepsOutcome } from './reference-model.ts';
import { killWhileStarting, type ServerProcess, startProcess } from './server-process.ts';
import { type CrashStep, type StepResponse, sendStep, withoutRequestNumbers } from './step.ts';
import type { CrashTask, CrashTestClient } from './tasks.ts';

/** The codes a product keeps until it is told that they were entered. */
const codeOperations: readonly OperationId[] = ['getReservationRequest', 'getConfirmationCode', 'getReturnCode'];
/** What other people's open pages ask for meanwhile. */
const polledOperations: readonly OperationId[] = ['getSummary', 'getUsage', 'getActivity'];
/** How likely a step is interrupted at most, and the start after it. */
const probability = { ofKill: 0.6, whileStarting: 0.15 };
/** The errands have about so many steps: few kills are spread over all of them. */
const totalSteps = 70;
/** How long a start takes at most where nothing else goes on, in milliseconds. */
const typicalStartMs = 600;
const exportStep: CrashStep = { by: 'control', name: 'world.export', args: [{ secrets: true }] };

/**
 * Walks errands while the server is killed under them, at instants spread evenly over each step: before it has arrived, on
 * its way to the disk, when it was kept, when it was answered. After each start the world has to be what it was before the
 * step or what it was to be after it, to the letter, with all that anybody was told; it has to hold together; the books
 * have to balance; every code has to be there; and the step, taken again with its key, has to come to what it
 * would have come to without the kill. Whatever is not so is thrown.
 */
export class CrashTest {
  /** What has come about so far; `codes` counts those that were found again after a start. */
  readonly stats = { kills: 0, before: 0, unacknowledged: 0, acknowledged: 0, whileStarting: 0, codes: 0 };
  private targetKills = 0;
  private probability = 0;
  private keyCount = 0;
  /** How long a step takes on this machine at the moment, in milliseconds. */
  private averageDuration = 5;

  private constructor(
    private readonly file: string,
    private server: ServerProcess,
    private snapshot: SimulatorSnapshot,
    private readonly ledger: CrashLedger,
    private readonly cookie: string,
  ) {}

  /** Starts a server on a file that is not there yet, where somebody signs in beside the scenario's own user. */
  static async start(file: string): Promise<CrashTest> {
    const server = await startProcess(file);
    const cookie = await signIn(server);
    const snapshot = await exportSnapshot(server);
    return new CrashTest(file, server, snapshot, new CrashLedger(snapshot), cookie);
  }

  /** Walks the errands from the first to the last, and again, until there have been so many kills. */
  async run(tasks: readonly CrashTask[], kills: number): Promise<void> {
    this.targetKills = kills;
    this.probability = Math.min(probability.ofKill, kills / totalSteps);
    while (this.stats.kills < kills) {
      for (const task of tasks) if (this.stats.kills < kills) await task(this.client);
    }
  }

  end(): Promise<void> {
    return this.server.kill();
  }

  private readonly client: CrashTestClient = {
    api: async <Body>(id: OperationId, body?: unknown) => (await this.send(this.client.step(id, body))).body as Body,
    put: async (read, write, body) => {
      const { etag = '' } = await this.send(this.client.step(read));
      await this.send({ ...this.createStep(write, body), ifMatch: etag });
    },
    control: async <Value>(name: keyof ControlApi, ...args: readonly unknown[]) =>
      ((await this.send({ by: 'control', name, args })).body as { readonly value: Value }).value,
    concurrently: (...steps) => this.sendAll(steps),
    step: (id, body) => this.createStep(id, body),
  };

  /** The two of them take turns: who is signed in has to outlive a kill, too. */
  private createStep(id: OperationId, body: unknown) {
    this.keyCount += 1;
    const cookie = this.keyCount % 2 === 0 ? this.cookie : undefined;
    return { by: 'api', id, key: `key-${this.keyCount}`, body, cookie } as const;
  }

  private async send(step: CrashStep): Promise<StepResponse> {
    const [answer] = await this.sendAll([step]);
    if (!answer || answer.status >= 400) throw new Error(`${nameOf(step)} was refused: ${JSON.stringify(answer)}`);
    return answer;
  }

  /** Takes the steps at once, and again after a kill; what they came to. */
  private async sendAll(steps: readonly CrashStep[]): Promise<readonly StepResponse[]> {
    const outcomes = await possibleOutcomes(this.snapshot, steps);
    const isInterrupted = this.stats.kills < this.targetKills && Math.random() < this.probability;
    const executed = isInterrupted ? (await this.interrupt(steps, outcomes)).executed : [];

    const startedAt = performance.now();
    const pendingSteps = steps.map((step, index) =>
      executed.includes(index) && !isRepeatable(step) ? undefined : step,
    );
    const responses = await Promise.all(pendingSteps.map((step) => step && this.sendStep(step)));
    this.averageDuration = 0.8 * this.averageDuration + 0.2 * (performance.now() - startedAt);

    const exported = await exportSnapshot(this.server);
    const isResponse = (answer: StepResponse | undefined, index: number) =>
      responses[index] === undefined || isDeepStrictEqual(responses[index], answer);
    const outcome = outcomes.find(
      (each) =>
        each.executed.length === steps.length &&
        executed.every((index, position) => each.executed[position] === index) &&
        each.responses.every(isResponse) &&
        isDeepStrictEqual(each.snapshot, exported),
    );
    if (!outcome)
      throw new Error(`${namesOf(steps)} came to something else than they should: ${JSON.stringify(responses)}`);
    this.accept(steps, outcome);
    return outcome.responses as readonly StepResponse[];
  }

  /** Begins the steps, kills the server in the midst of them, starts it again, and tells how far they had come. */
  private async interrupt(steps: readonly CrashStep[], outcomes: readonly StepsOutcome[]): Promise<StepsOutcome> {
    const requests = Promise.allSettled(steps.map((step) => this.sendStep(step)));
    const polls = Promise.allSettled(polledOperations.map((id) => this.sendStep(this.client.step(id))));
    const killTime = performance.now() + Math.random() * 1.5 * this.averageDuration;
    while (performance.now() < killTime) await new Promise(setImmediate);
    await this.server.kill();
    const responses = (await requests).map((each) => (each.status === 'fulfilled' ? each.value : undefined));
    await polls;
    if (Math.random() < probability.whileStarting) {
      await killWhileStarting(this.file, Math.random() * typicalStartMs);
      this.stats.whileStarting += 1;
    }
    this.server = await startProcess(this.file);

    const exported = await exportSnapshot(this.server);
    const matchesResponses = ({ executed, responses }: StepsOutcome) =>
      responses.every(
        (answer, index) => !answer || (executed.includes(index) && isDeepStrictEqual(responses[index], answer)),
      );
    const outcome = outcomes.find((each) => matchesResponses(each) && isDeepStrictEqual(each.snapshot, exported));
    if (!outcome) throw new Error(`A kill in ${namesOf(steps)} left a world that is none of those it may be.`);
    importSnapshot(structuredClone(exported), Date.now());
    await this.assertCodesUnchanged(exported);
    this.stats.kills += 1;
    this.stats[
      responses.some((answer) => answer) ? 'acknowledged' : outcome.executed.length > 0 ? 'unacknowledged' : 'before'
    ] += 1;
    return outcome;
  }

  /** Books what was done, and holds the books against the world. */
  private accept(steps: readonly CrashStep[], { executed, snapshot, responses }: StepsOutcome): void {
    for (const index of executed) {
      const [step, answer] = [steps[index], responses[index]];
      if (step && answer) this.ledger.record(step, answer, snapshot);
    }
    this.ledger.verify(snapshot);
    this.snapshot = snapshot;
  }

  /** Every code that was made is shown, by the product as by the portal. */
  private async assertCodesUnchanged(exported: SimulatorSnapshot): Promise<void> {
    const reservedInstances = exported.instances.filter(({ holding }) => holding.kind === 'reserved');
    const codeSteps = [
      ...codeOperations.map((id) => this.client.step(id)),
      ...reservedInstances.map(({ udi }): CrashStep => ({ by: 'control', name: 'cssm.instance', args: [{ udi }] })),
    ];
    for (const codeStep of codeSteps) {
      const answer = await this.sendStep(codeStep);
      const [, outcome] = await possibleOutcomes(exported, [codeStep]);
      if (!isDeepStrictEqual(answer, outcome?.responses[0]))
        throw new Error(`After a kill ${nameOf(codeStep)} is another.`);
      if (answer.status < 400) this.stats.codes += 1;
    }
  }

  private sendStep(step: CrashStep): Promise<StepResponse> {
    return sendStep((path, init) => fetch(`${this.server.origin}${path}`, init), step);
  }
}

/** The cookie of somebody who has signed in. */
async function signIn({ origin }: ServerProcess): Promise<string> {
  const body = new URLSearchParams({ userName: 'Marie', role: 'admin' });
  const reply = await fetch(`${origin}/sign-in`, { method: 'POST', body });
  const [cookie] = reply.headers.getSetCookie();
  if (!cookie) throw new Error(`Nobody was signed in: ${reply.status}.`);
  return cookie.split(';')[0] ?? '';
}

async function exportSnapshot({ origin }: ServerProcess): Promise<SimulatorSnapshot> {
  const { body } = await sendStep((path, init) => fetch(`${origin}${path}`, init), exportStep);
  return withoutRequestNumbers((body as { readonly value: SimulatorSnapshot }).value);
}

/** Whether a step that was taken may be taken again: it is known by its key then, or changes nothing. */
function isRepeatable(step: CrashStep): boolean {
  return step.by === 'api' && operations[step.id].kind !== 'update';
}

function nameOf(step: CrashStep): string {
  return step.by === 'api' ? step.id : step.name;
}

function namesOf(steps: readonly CrashStep[]): string {
  return steps.map(nameOf).join(' and ');
}
