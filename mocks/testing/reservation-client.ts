import { writeAuthorizationCode } from '#mocks/codes/authorization-code.ts';
import type { AuthorizationCode } from '#mocks/codes/authorization-code-writer.ts';
import { entitlementTags } from '#mocks/codes/entitlement-tags.ts';
import { productInstanceIdOf } from '#mocks/codes/product-instance.ts';
import { readRequestCode } from '#mocks/codes/request-code.ts';
import { simulatedPrivateKey } from '#mocks/codes/simulated-keys.ts';
import type { NodeBackendOptions } from '#mocks/node.ts';
import { createTestClient, type TestClient } from './test-client.ts';

/** A test client with the steps of a reservation on both sides: in the product and in the portal. */
export interface ReservationClient extends TestClient {
  /** The product's UDI, by which the portal identifies it. */
  udi(): Promise<string>;
  /** Requests a reservation in the product. Returns the request code. */
  request(): Promise<string>;
  /** Reserves 50 licences in the portal for a request code. Returns the authorization code. */
  reserve(requestCode: string): Promise<string>;
  /** Changes the reserved quantity in the portal. Returns the updated authorization code. */
  update(quantity: number): Promise<string>;
  /** Installs an authorization code, which begins or updates a reservation. */
  install(code: string): ReturnType<typeof installWith>;
  /** Creates an authorization code for the pending request as the portal would, with the given overrides. */
  authorization(overrides?: Partial<AuthorizationCode>): Promise<string>;
}

const advantage = entitlementTags.advantage;
const installWith = ({ succeed }: TestClient, code: string) => succeed('installAuthorization', { body: { code } });

/** A test client for reservations. */
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
