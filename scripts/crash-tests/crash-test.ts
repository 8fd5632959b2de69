import { isDeepStrictEqual } from 'node:util';
import type { ControlApi } from '#mocks/control/client.ts';
import { importSnapshot } from '#mocks/control/import-snapshot.ts';
import type { SimulatorSnapshot } from '#mocks/simulator-state.ts';
import { type OperationId, operations } from '#src/contract/operations.ts';
import { CrashLedger } from './crash-ledger.ts';
import { possibleOutcomes, type StepsOutcome } from './reference-model.ts';
import { seededNumbers } from './seeded-numbers.ts';
import { killWhileStarting, type ServerProcess, startProcess } from './server-process.ts';
import { type CrashStep, type StepResponse, sendStep, withoutRequestNumbers } from './step.ts';
import type { CrashTask, CrashTestClient } from './tasks.ts';

/** The operations that return stored codes. */
const codeOperations: readonly OperationId[] = ['getReservationRequest', 'getConfirmationCode', 'getReturnCode'];
/** The queries that open pages of other users send meanwhile. */
const polledOperations: readonly OperationId[] = ['getSummary', 'getUsage', 'getActivity'];
/** The highest probability that a step is interrupted, and that the following start is interrupted too. */
const probability = { ofKill: 0.6, whileStarting: 0.15 };
/** The approximate number of steps of all tasks; a small number of kills is spread over them. */
const totalSteps = 70;
/** The longest start on an otherwise idle machine, in milliseconds. */
const typicalStartMs = 600;
const exportStep: CrashStep = { by: 'control', name: 'world.export', args: [{ secrets: true }] };

/**
 * Runs tasks and kills the server at evenly spread times during each step: before the request has arrived, while it is
 * written, when it is stored, and after the response. After each start it throws unless the state is exactly the one
 * before or after the step and consistent with all received responses, the snapshot is valid, the ledger balances,
 * every code is available, and the repeated step with the same key has the result that it would have had without the
 * kill.
 */
export class CrashTest {
  /** The counts so far; `codes` is the number of codes found after a start. */
  readonly stats = { kills: 0, before: 0, unacknowledged: 0, acknowledged: 0, whileStarting: 0, codes: 0 };
  private targetKills = 0;
  private probability = 0;
  private keyCount = 0;
  /** The average duration of a step on this machine, in milliseconds. */
  private averageDuration = 5;

  private constructor(
    private readonly file: string,
    private server: ServerProcess,
    private snapshot: SimulatorSnapshot,
    private readonly ledger: CrashLedger,
    private readonly cookie: string,
    private readonly random: () => number,
  ) {}

  /**
   * Starts a server with a new file and signs in a second user besides the scenario's own. The steps that are interrupted,
   * and how long after their start, depend on the seed.
   */
  static async start(file: string, seed: number): Promise<CrashTest> {
    const server = await startProcess(file);
    const cookie = await signIn(server);
    const snapshot = await exportSnapshot(server);
    return new CrashTest(file, server, snapshot, new CrashLedger(snapshot), cookie, seededNumbers(seed));
  }

  /** Runs all tasks repeatedly until the server has been killed this often. */
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

  /** The two users alternate, because a session must survive a kill, too. */
  private createStep(id: OperationId, body: unknown) {
    this.keyCount += 1;
    const cookie = this.keyCount % 2 === 0 ? this.cookie : undefined;
    return { by: 'api', id, key: `key-${this.keyCount}`, body, cookie } as const;
  }

  private async send(step: CrashStep): Promise<StepResponse> {
    const [answer] = await this.sendAll([step]);
    if (!answer || answer.status >= 400) throw new Error(`${nameOf(step)} failed: ${JSON.stringify(answer)}`);
    return answer;
  }

  /** Sends the steps at once, and again after a kill. Returns their responses. */
  private async sendAll(steps: readonly CrashStep[]): Promise<readonly StepResponse[]> {
    const outcomes = await possibleOutcomes(this.snapshot, steps);
    const isInterrupted = this.stats.kills < this.targetKills && this.random() < this.probability;
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
    if (!outcome) throw new Error(`${namesOf(steps)} had an unexpected outcome: ${JSON.stringify(responses)}`);
    this.accept(steps, outcome);
    return outcome.responses as readonly StepResponse[];
  }

  /**
   * Sends the steps, kills the server meanwhile, and starts it again. Returns the outcome of the steps that were
   * executed before the kill.
   */
  private async interrupt(steps: readonly CrashStep[], outcomes: readonly StepsOutcome[]): Promise<StepsOutcome> {
    const requests = Promise.allSettled(steps.map((step) => this.sendStep(step)));
    const polls = Promise.allSettled(polledOperations.map((id) => this.sendStep(this.client.step(id))));
    const killTime = performance.now() + this.random() * 1.5 * this.averageDuration;
    while (performance.now() < killTime) await new Promise(setImmediate);
    await this.server.kill();
    const responses = (await requests).map((each) => (each.status === 'fulfilled' ? each.value : undefined));
    await polls;
    if (this.random() < probability.whileStarting) {
      await killWhileStarting(this.file, this.random() * typicalStartMs);
      this.stats.whileStarting += 1;
    }
    this.server = await startProcess(this.file);

    const exported = await exportSnapshot(this.server);
    const matchesResponses = ({ executed, responses }: StepsOutcome) =>
      responses.every(
        (answer, index) => !answer || (executed.includes(index) && isDeepStrictEqual(responses[index], answer)),
      );
    const outcome = outcomes.find((each) => matchesResponses(each) && isDeepStrictEqual(each.snapshot, exported));
    if (!outcome) throw new Error(`A kill during ${namesOf(steps)} left a state that is not one of the possible ones.`);
    importSnapshot(structuredClone(exported), Date.now());
    await this.assertCodesUnchanged(exported);
    this.stats.kills += 1;
    this.stats[
      responses.some((answer) => answer) ? 'acknowledged' : outcome.executed.length > 0 ? 'unacknowledged' : 'before'
    ] += 1;
    return outcome;
  }

  /** Records the executed steps in the ledger, and compares the ledger with the state. */
  private accept(steps: readonly CrashStep[], { executed, snapshot, responses }: StepsOutcome): void {
    for (const index of executed) {
      const [step, answer] = [steps[index], responses[index]];
      if (step && answer) this.ledger.record(step, answer, snapshot);
    }
    this.ledger.verify(snapshot);
    this.snapshot = snapshot;
  }

  /** Throws unless product and portal still return every code. */
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
        throw new Error(`After a kill ${nameOf(codeStep)} returns another code.`);
      if (answer.status < 400) this.stats.codes += 1;
    }
  }

  private sendStep(step: CrashStep): Promise<StepResponse> {
    return sendStep((path, init) => fetch(`${this.server.origin}${path}`, init), step);
  }
}

/** Signs in a user and returns the session cookie. */
async function signIn({ origin }: ServerProcess): Promise<string> {
  const body = new URLSearchParams({ userName: 'Marie', role: 'admin' });
  const reply = await fetch(`${origin}/sign-in`, { method: 'POST', body });
  const [cookie] = reply.headers.getSetCookie();
  if (!cookie) throw new Error(`The sign-in failed with status ${reply.status}.`);
  return cookie.split(';')[0] ?? '';
}

async function exportSnapshot({ origin }: ServerProcess): Promise<SimulatorSnapshot> {
  const { body } = await sendStep((path, init) => fetch(`${origin}${path}`, init), exportStep);
  return withoutRequestNumbers((body as { readonly value: SimulatorSnapshot }).value);
}

/** Returns whether a step can be repeated: it has an idempotency key, or changes nothing. */
function isRepeatable(step: CrashStep): boolean {
  return step.by === 'api' && operations[step.id].kind !== 'update';
}

function nameOf(step: CrashStep): string {
  return step.by === 'api' ? step.id : step.name;
}

function namesOf(steps: readonly CrashStep[]): string {
  return steps.map(nameOf).join(' and ');
}
