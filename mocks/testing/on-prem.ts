import type { NewToken } from '#mocks/control/portal-commands.ts';
import type { PortalLicenseRow } from '#mocks/cssm/replies.ts';
import { createTestClient, type TestClient } from '#mocks/http/test-client.ts';
import type { Transport } from '#src/contract/settings.ts';

/** The virtual account of Smart Software Manager that is the On-Prem's alone. */
export const plant = 'plant-1-on-prem';
/** The On-Prem's own. */
export const local = 'local';
/** The way through the On-Prem. */
export const gateway: Transport = { kind: 'gateway', url: 'https://ssm.example.com/SmartTransport' };

/** A Center registered with the On-Prem a moment ago, of which Smart Software Manager has not been told. */
export async function registeredOnPrem(): Promise<TestClient> {
  const client = createTestClient({ scenario: 'evaluation-gateway' });
  await client.succeed('register', { body: { token: await onPremToken(client), force: true } });
  await client.simulator.advance('3 s');
  return client;
}

/** A token of the On-Prem. */
export async function onPremToken({ simulator }: TestClient, options: NewToken = {}): Promise<string> {
  return (await simulator.cssm.createToken({ virtualAccountId: local, ...options })).text;
}

/** Sets the product's way to the portal. */
export async function setTransport(client: TestClient, body: Transport): Promise<void> {
  const { headers } = await client.succeed('getTransport');
  await client.succeed('putTransport', { body, ifMatch: headers.get('ETag') ?? '' });
}

/** What is in the event log, oldest first. */
export async function eventsIn({ simulator }: TestClient, virtualAccountId = plant): Promise<readonly string[]> {
  return (await simulator.cssm.events({ virtualAccountId })).rows.map(({ kind }) => kind).reverse();
}

/** Which product instances are listed. */
export async function namesIn({ simulator }: TestClient, virtualAccountId = plant): Promise<readonly string[]> {
  return (await simulator.cssm.instances({ virtualAccountId })).rows.map(({ name }) => name);
}

/** What is warned of. */
export async function alertsIn({ simulator }: TestClient, virtualAccountId = plant): Promise<readonly string[]> {
  return (await simulator.cssm.alerts({ virtualAccountId })).map(({ kind }) => kind);
}

/** The licence a Center uses. */
export async function advantageIn({ simulator }: TestClient, virtualAccountId = plant): Promise<PortalLicenseRow> {
  const { licenses } = await simulator.cssm.account(virtualAccountId);
  const match = licenses.find(({ name }) => name.endsWith('Vision Advantage'));
  if (!match) throw new Error(`The account does not list it, but ${licenses.map(({ name }) => name).join(', ')}.`);
  return match;
}

/** A request's file carried to Smart Software Manager, and its answer back. */
export async function exchangeSyncFiles({ simulator }: TestClient): Promise<void> {
  const { text } = await simulator.onPrem.requestFile();
  await simulator.onPrem.takeResponse((await simulator.cssm.synchronizeByFile(text)).text);
}
