import { entitlementTags } from '#mocks/codes/entitlement-tags.ts';
import type { ControlApi } from '#mocks/control/client.ts';
import type { OperationId } from '#src/contract/operations.ts';
import type { CrashStep, StepResponse } from './step.ts';

/** The client that a task uses. Each step is completed in the end, however often the server is killed meanwhile. */
export interface CrashTestClient {
  /** Sends a request to the API and returns the body. Throws if it is refused. */
  api<Body>(id: OperationId, body?: unknown): Promise<Body>;
  /** Reads a setting and replaces it with its ETag. */
  put(read: OperationId, write: OperationId, body: unknown): Promise<void>;
  /** Runs a control command. */
  control<Value>(name: keyof ControlApi, ...args: readonly unknown[]): Promise<Value>;
  /** Sends several steps at once; the later ones may be refused. */
  concurrently(...steps: readonly CrashStep[]): Promise<readonly StepResponse[]>;
  /** Creates a step of the API with its own key, for `concurrently`. */
  step(id: OperationId, body?: unknown): CrashStep;
}

/** A task, beginning with a new state. */
export type CrashTask = (client: CrashTestClient) => Promise<void>;

interface CodeReply {
  readonly code: string;
}
interface ReservedInstance {
  readonly udi: string;
  readonly reservation?: string;
}
interface AuthorizationReply {
  readonly authorizationCode: string;
}

const now = '2026-01-15T09:00:00.000Z';
const { advantage, essentials } = entitlementTags;
const specific = (count: number) => ({ kind: 'specific', quantities: { [advantage]: count } });

const loadScenario = (client: CrashTestClient, scenario: string, product = 'cyber-vision') =>
  client.control('load', scenario, { now, product });

async function udiOf(client: CrashTestClient): Promise<string> {
  const { productIdentifier, serialNumber } = await client.api<Record<string, string>>('getSystem');
  return `${productIdentifier}:${serialNumber}`;
}

async function createToken(client: CrashTestClient): Promise<string> {
  return (await client.control<{ text: string }>('cssm.createToken', { description: 'Plant', maximumUses: 5 })).text;
}

/** Reserves licenses, from the request to the installed code. Returns the product's UDI. */
async function reserve(client: CrashTestClient, choice: unknown = specific(50)): Promise<string> {
  const { code: requestCode } = await client.api<CodeReply>('requestReservation');
  const { authorizationCode: code } = await client.control<AuthorizationReply>('cssm.reserve', { requestCode, choice });
  await client.api('checkAuthorization', { code });
  await client.api('installAuthorization', { code });
  return udiOf(client);
}

async function returnReservation(client: CrashTestClient, udi: string): Promise<void> {
  const { code: returnCode } = await client.api<CodeReply>('returnReservation');
  await client.api('getReturnCode');
  await client.control('cssm.removeReservation', { udi, returnCode });
  await client.api('acknowledgeReturn');
}

/** Tasks that create and use every kind of code, change every setting, and run every portal command. */
export const crashTasks: Readonly<Record<string, CrashTask>> = {
  async 'registers with a token, renews, deregisters'(client) {
    await loadScenario(client, 'evaluation');
    await client.api('register', { token: await createToken(client), force: false });
    await client.control('advance', '5 s');
    await client.api('renew', { kind: 'authorization' });
    await client.api('renew', { kind: 'registration' });
    await client.control('measure', { components: 40 });
    await client.control('advance', '31 d');
    await client.api('deregister');
  },

  async 'reserves, updates, confirms, returns'(client) {
    await loadScenario(client, 'evaluation');
    const udi = await reserve(client);
    const quantities = { [advantage]: 70 };
    const updated = await client.control<AuthorizationReply>('cssm.updateReservation', { udi, quantities });
    await client.api('installAuthorization', { code: updated.authorizationCode });
    const { code } = await client.api<CodeReply>('getConfirmationCode');
    await client.control('cssm.enterConfirmationCode', { udi, code });
    await client.api('acknowledgeConfirmation');
    await returnReservation(client, udi);
  },

  async 'returns a code that was never installed, and cancels a request'(client) {
    await loadScenario(client, 'evaluation');
    const { code: requestCode } = await client.api<CodeReply>('requestReservation');
    const choice = specific(30);
    const { authorizationCode: code } = await client.control<AuthorizationReply>('cssm.reserve', {
      requestCode,
      choice,
    });
    const { code: returnCode } = await client.api<CodeReply>('returnAuthorization', { code });
    await client.control('cssm.removeReservation', { udi: await udiOf(client), returnCode });
    await client.api('acknowledgeReturn');
    await client.api('requestReservation');
    await client.api('getReservationRequest');
    await client.api('cancelReservation');
  },

  async 'reserves universally on a cluster, and returns'(client) {
    await loadScenario(client, 'evaluation', 'secure-workload');
    await returnReservation(client, await reserve(client, { kind: 'universal' }));
  },

  async 'rehosts the reservation of a failed product, and installs it'(client) {
    await loadScenario(client, 'reservation-pending');
    const { code: requestCode } = await client.api<CodeReply>('getReservationRequest');
    const { rows } = await client.control<{ rows: readonly ReservedInstance[] }>('cssm.instances');
    const udi = rows.find(({ reservation }) => reservation === 'specific')?.udi;
    await client.control('cssm.readRehost', { udi, requestCode });
    const { authorizationCode: code } = await client.control<AuthorizationReply>('cssm.rehost', { udi, requestCode });
    await client.api('installAuthorization', { code });
  },

  async 'changes the transport and the package, and tests the connection'(client) {
    await loadScenario(client, 'evaluation');
    const proxy = { kind: 'proxy', host: 'proxy.example.com', port: 8080 };
    await client.put('getTransport', 'putTransport', proxy);
    await client.api('testConnection', { transport: proxy });
    await client.put('getSubscription', 'putSubscription', { tier: 'essentials' });
    await client.put('getTransport', 'putTransport', { kind: 'direct' });
  },

  async 'switches to post-paid usage through a gateway'(client) {
    await loadScenario(client, 'evaluation-gateway');
    await client.put('getMode', 'putMode', { mode: 'post-paid', customer: { name: 'Plant' } });
    await client.put('getMode', 'putMode', { mode: 'pre-paid' });
  },

  async 'buys, transfers and ends licenses in the portal'(client) {
    await loadScenario(client, 'registered');
    await client.control('cssm.buy', { tag: advantage, quantity: 10 });
    await client.control('cssm.transferLicenses', { tag: advantage, quantity: 5, to: 'default' });
    await client.control('cssm.lapse', { tag: essentials });
    await client.control('measure', { components: 60 });
  },

  async 'synchronizes an On-Prem by files'(client) {
    await loadScenario(client, 'registered');
    const { text } = await client.control<{ text: string }>('onPrem.requestFile');
    const { text: response } = await client.control<{ text: string }>('cssm.synchronizeByFile', text);
    await client.control('onPrem.takeResponse', response);
  },

  async 'lets a year pass'(client) {
    await loadScenario(client, 'registered');
    await client.control('advance', '100 d');
    await client.control('advance', '300 d');
    await loadScenario(client, 'evaluation');
    await client.control('advance', '95 d');
  },

  async 'registers, requests, installs and returns by two users at once'(client) {
    await loadScenario(client, 'evaluation');
    const token = await createToken(client);
    await client.concurrently(client.step('register', { token, force: false }), client.step('requestReservation'));
    await loadScenario(client, 'evaluation');
    const { code: requestCode } = await client.api<CodeReply>('requestReservation');
    const choice = specific(20);
    const { authorizationCode: code } = await client.control<AuthorizationReply>('cssm.reserve', {
      requestCode,
      choice,
    });
    await client.concurrently(
      client.step('installAuthorization', { code }),
      client.step('returnAuthorization', { code }),
    );
    await loadScenario(client, 'reserved');
    await client.concurrently(client.step('returnReservation'), client.step('returnReservation'));
    await loadScenario(client, 'registered');
    await client.concurrently(client.step('deregister'), client.step('renew', { kind: 'authorization' }));
  },
};
