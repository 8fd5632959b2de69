import { writeAuthorizationCode } from '#mocks/codes/authorization-code.ts';
import type { AuthorizationCode } from '#mocks/codes/authorization-code-writer.ts';
import { entitlementTags } from '#mocks/codes/entitlement-tags.ts';
import { productInstanceIdOf } from '#mocks/codes/product-instance.ts';
import { readRequestCode } from '#mocks/codes/request-code.ts';
import { simulatedPrivateKey } from '#mocks/codes/simulated-keys.ts';
import type { NodeBackendOptions } from '#mocks/node.ts';
import { createTestClient, type TestClient } from './test-client.ts';

/** A test client, and both ends of a reservation as the tests of it use them. */
export interface ReservationClient extends TestClient {
  /** What the portal knows the product by. */
  udi(): Promise<string>;
  /** Requests a reservation in the product, and answers the request code. */
  request(): Promise<string>;
  /** Reserves fifty licences in the portal for a request, and answers the authorization code. */
  reserve(requestCode: string): Promise<string>;
  /** Gives the product so many licences in the portal, and answers the updated authorization code. */
  update(quantity: number): Promise<string>;
  /** Installs an authorization code that begins a reservation, or updates one. */
  install(code: string): ReturnType<typeof installWith>;
  /** A code as the portal would make it for the pending request, but for what is told otherwise. */
  authorization(overrides?: Partial<AuthorizationCode>): Promise<string>;
}

const advantage = entitlementTags.advantage;
const installWith = ({ succeed }: TestClient, code: string) => succeed('installAuthorization', { body: { code } });

/** A client of a backend in which reservations are made. */
export function createReservationClient(options: NodeBackendOptions = {}): ReservationClient {
  const client = createTestClient(options);
  const { simulator, succeed } = client;
  const udi = async () => {
    const { productIdentifier, serialNumber } = (await succeed('getSystem')).body;
    return `${productIdentifier}:${serialNumber}`;
  };
  return {
    ...client,
    udi,
    request: async () => (await succeed('requestReservation')).body.code,
    async reserve(requestCode) {
      const choice = { kind: 'specific', quantities: { [advantage]: 50 } } as const;
      return (await simulator.cssm.reserve({ requestCode, choice })).authorizationCode;
    },
    async update(quantity) {
      const update = { udi: await udi(), quantities: { [advantage]: quantity } };
      return (await simulator.cssm.updateReservation(update)).authorizationCode;
    },
    install: (code) => installWith(client, code),
    async authorization(overrides) {
      const reading = readRequestCode((await succeed('getReservationRequest')).body.code);
      if (!reading.ok) throw new Error(`The product's own request code is ${reading.fault}.`);
      const { productIdentifier, serialNumber } = reading.request;
      const entitlement = {
        tag: advantage,
        count: 50,
        displayName: 'Cisco Cyber Vision Advantage',
        tagDescription: '',
      };
      const authorizationCode: AuthorizationCode = {
        productIdentifier,
        serialNumber,
        productInstanceId: productInstanceIdOf(reading.request),
        timestamp: Date.parse(await simulator.now()),
        entitlements: [entitlement],
        ...overrides,
      };
      return writeAuthorizationCode(authorizationCode, simulatedPrivateKey);
    },
  };
}
