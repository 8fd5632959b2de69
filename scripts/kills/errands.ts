import { entitlementTags } from '#mocks/codes/entitlement-tags.ts';
import type { DoorMethods } from '#mocks/simulator.ts';
import type { OperationId } from '#src/contract/operations.ts';
import type { Answer, Step } from './step.ts';

/** Whoever walks an errand: each act is done in the end, however often the server is killed meanwhile. */
export interface Hands {
  /** Asks the API and answers the body; a refusal is an error. */
  api<Body>(id: OperationId, body?: unknown): Promise<Body>;
  /** Puts a setting in the place of the one that is read first. */
  put(read: OperationId, write: OperationId, body: unknown): Promise<void>;
  /** Acts outside of the product. */
  door<Value>(name: keyof DoorMethods, ...args: readonly unknown[]): Promise<Value>;
  /** Several people do this in one instant; who comes too late is refused. */
  together(...steps: readonly Step[]): Promise<readonly Answer[]>;
  /** A step of the API with a key of its own, for `together`. */
  step(id: OperationId, body?: unknown): Step;
}

/** An errand, from a fresh world on. */
export type Errand = (hands: Hands) => Promise<void>;

interface Code {
  readonly code: string;
}
interface Held {
  readonly udi: string;
  readonly reservation?: string;
}
interface Authorization {
  readonly authorizationCode: string;
}

const now = '2026-01-15T09:00:00.000Z';
const { advantage, essentials } = entitlementTags;
const specific = (count: number) => ({ kind: 'specific', quantities: { [advantage]: count } });

const begin = (hands: Hands, scenario: string, product = 'cyber-vision') =>
  hands.door('load', scenario, { now, product });

async function udiOf(hands: Hands): Promise<string> {
  const { productIdentifier, serialNumber } = await hands.api<Record<string, string>>('getSystem');
  return `${productIdentifier}:${serialNumber}`;
}

async function newToken(hands: Hands): Promise<string> {
  return (await hands.door<{ text: string }>('cssm.createToken', { description: 'Plant', maximumUses: 5 })).text;
}

/** From a request to a reservation in force; answers what the portal knows the product by. */
async function reserve(hands: Hands, choice: unknown = specific(50)): Promise<string> {
  const { code: requestCode } = await hands.api<Code>('requestReservation');
  const { authorizationCode: code } = await hands.door<Authorization>('cssm.reserve', { requestCode, choice });
  await hands.api('checkAuthorization', { code });
  await hands.api('installAuthorization', { code });
  return udiOf(hands);
}

async function giveBack(hands: Hands, udi: string): Promise<void> {
  const { code: returnCode } = await hands.api<Code>('returnReservation');
  await hands.api('getReturnCode');
  await hands.door('cssm.removeReservation', { udi, returnCode });
  await hands.api('acknowledgeReturn');
}

/** Everything that makes or uses a code, everything that is set, and everything the portal does. */
export const errands: Readonly<Record<string, Errand>> = {
  async 'registers with a token, renews, deregisters'(hands) {
    await begin(hands, 'evaluation');
    await hands.api('register', { token: await newToken(hands), force: false });
    await hands.door('advance', '5 s');
    await hands.api('renew', { kind: 'authorization' });
    await hands.api('renew', { kind: 'registration' });
    await hands.door('measure', { components: 40 });
    await hands.door('advance', '31 d');
    await hands.api('deregister');
  },

  async 'reserves, updates, confirms, returns'(hands) {
    await begin(hands, 'evaluation');
    const udi = await reserve(hands);
    const quantities = { [advantage]: 70 };
    const updated = await hands.door<Authorization>('cssm.updateReservation', { udi, quantities });
    await hands.api('installAuthorization', { code: updated.authorizationCode });
    const { code } = await hands.api<Code>('getConfirmationCode');
    await hands.door('cssm.enterConfirmationCode', { udi, code });
    await hands.api('acknowledgeConfirmation');
    await giveBack(hands, udi);
  },

  async 'gives a code back that was never installed; cancels a request without one'(hands) {
    await begin(hands, 'evaluation');
    const { code: requestCode } = await hands.api<Code>('requestReservation');
    const choice = specific(30);
    const { authorizationCode: code } = await hands.door<Authorization>('cssm.reserve', { requestCode, choice });
    const { code: returnCode } = await hands.api<Code>('returnAuthorization', { code });
    await hands.door('cssm.removeReservation', { udi: await udiOf(hands), returnCode });
    await hands.api('acknowledgeReturn');
    await hands.api('requestReservation');
    await hands.api('getReservationRequest');
    await hands.api('cancelReservation');
  },

  async 'reserves universally on a cluster, and returns'(hands) {
    await begin(hands, 'evaluation', 'secure-workload');
    await giveBack(hands, await reserve(hands, { kind: 'universal' }));
  },

  async 'rehosts what a failed product holds, and installs it'(hands) {
    await begin(hands, 'reservation-pending');
    const { code: requestCode } = await hands.api<Code>('getReservationRequest');
    const { rows } = await hands.door<{ rows: readonly Held[] }>('cssm.instances');
    const udi = rows.find(({ reservation }) => reservation === 'specific')?.udi;
    await hands.door('cssm.readRehost', { udi, requestCode });
    const { authorizationCode: code } = await hands.door<Authorization>('cssm.rehost', { udi, requestCode });
    await hands.api('installAuthorization', { code });
  },

  async 'sets the way, the package and tries the connection'(hands) {
    await begin(hands, 'evaluation');
    const proxy = { kind: 'proxy', host: 'proxy.example.com', port: 8080 };
    await hands.put('getTransport', 'putTransport', proxy);
    await hands.api('testConnection', { transport: proxy });
    await hands.put('getSubscription', 'putSubscription', { tier: 'essentials' });
    await hands.put('getTransport', 'putTransport', { kind: 'direct' });
  },

  async 'pays afterwards through a gateway'(hands) {
    await begin(hands, 'evaluation-gateway');
    await hands.put('getMode', 'putMode', { mode: 'post-paid', customer: { name: 'Plant' } });
    await hands.put('getMode', 'putMode', { mode: 'pre-paid' });
  },

  async 'buys, moves and lets lapse in the portal'(hands) {
    await begin(hands, 'registered');
    await hands.door('cssm.buy', { tag: advantage, quantity: 10 });
    await hands.door('cssm.transferLicenses', { tag: advantage, quantity: 5, to: 'default' });
    await hands.door('cssm.lapse', { tag: essentials });
    await hands.door('measure', { components: 60 });
  },

  async 'carries files between an On-Prem and the portal'(hands) {
    await begin(hands, 'registered');
    const { text } = await hands.door<{ text: string }>('onPrem.requestFile');
    const { text: response } = await hands.door<{ text: string }>('cssm.synchronizeByFile', text);
    await hands.door('onPrem.takeResponse', response);
  },

  async 'lets a year pass'(hands) {
    await begin(hands, 'registered');
    await hands.door('advance', '100 d');
    await hands.door('advance', '300 d');
    await begin(hands, 'evaluation');
    await hands.door('advance', '95 d');
  },

  async 'two people register, request, install and return in the same instant'(hands) {
    await begin(hands, 'evaluation');
    const token = await newToken(hands);
    await hands.together(hands.step('register', { token, force: false }), hands.step('requestReservation'));
    await begin(hands, 'evaluation');
    const { code: requestCode } = await hands.api<Code>('requestReservation');
    const choice = specific(20);
    const { authorizationCode: code } = await hands.door<Authorization>('cssm.reserve', { requestCode, choice });
    await hands.together(hands.step('installAuthorization', { code }), hands.step('returnAuthorization', { code }));
    await begin(hands, 'reserved');
    await hands.together(hands.step('returnReservation'), hands.step('returnReservation'));
    await begin(hands, 'registered');
    await hands.together(hands.step('deregister'), hands.step('renew', { kind: 'authorization' }));
  },
};
