import type { TokenRequest } from '#mocks/cssm/account-commands.ts';
import type { PortalLicenseRow } from '#mocks/cssm/replies.ts';
import type { Transport } from '#src/contract/settings.ts';
import { createTestClient, type TestClient } from './test-client.ts';

/** The On-Prem's virtual account in Smart Software Manager. */
export const plant = 'plant-1-on-prem';
/** The On-Prem's local account. */
export const local = 'local';
/** The transport through the On-Prem. */
export const gateway: Transport = { kind: 'gateway', url: 'https://ssm.example.com/SmartTransport' };

/** Creates a client whose Center has just registered with the On-Prem; the On-Prem has not synchronized since. */
export async function registeredOnPrem(): Promise<TestClient> {
  const client = createTestClient({ scenario: 'evaluation-gateway' });
  await client.succeed('register', { body: { token: await onPremToken(client), force: true } });
  await client.simulator.advance('3 s');
  return client;
}

/** Creates a token of the On-Prem. */
export async function onPremToken({ simulator }: TestClient, options: TokenRequest = {}): Promise<string> {
  return (await simulator.cssm.createToken({ virtualAccountId: local, ...options })).text;
}

/** Sets the product's transport. */
export async function setTransport(client: TestClient, body: Transport): Promise<void> {
  const { headers } = await client.succeed('getTransport');
  await client.succeed('putTransport', { body, ifMatch: headers.get('ETag') ?? '' });
}

/** Returns the kinds of the account's events, oldest first. */
export async function eventsIn({ simulator }: TestClient, virtualAccountId = plant): Promise<readonly string[]> {
  return (await simulator.cssm.events({ virtualAccountId })).rows.map(({ kind }) => kind).reverse();
}

/** Returns the names of the account's product instances. */
export async function namesIn({ simulator }: TestClient, virtualAccountId = plant): Promise<readonly string[]> {
  return (await simulator.cssm.instances({ virtualAccountId })).rows.map(({ name }) => name);
}

/** Returns the kinds of the account's alerts. */
export async function alertsIn({ simulator }: TestClient, virtualAccountId = plant): Promise<readonly string[]> {
  return (await simulator.cssm.alerts({ virtualAccountId })).map(({ kind }) => kind);
}

/** Returns the account's Cyber Vision Advantage license. Throws when the account does not list it. */
export async function advantageIn({ simulator }: TestClient, virtualAccountId = plant): Promise<PortalLicenseRow> {
  const { licenses } = await simulator.cssm.account(virtualAccountId);
  const match = licenses.find(({ name }) => name.endsWith('Vision Advantage'));
  if (!match) throw new Error(`The account lists only ${licenses.map(({ name }) => name).join(', ')}.`);
  return match;
}

/** Carries a request file to Smart Software Manager, and its response file back. */
export async function exchangeSyncFiles({ simulator }: TestClient): Promise<void> {
  const { text } = await simulator.onPrem.requestFile();
  await simulator.onPrem.takeResponse((await simulator.cssm.synchronizeByFile(text)).text);
}
