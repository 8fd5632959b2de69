import { tierLicenses } from '#mocks/agent/licenses.ts';
import { draw, hexOf } from '#mocks/codes/chance.ts';
import { createToken, revokeToken } from '#mocks/cssm/commands.ts';
import { moveTotals } from '#mocks/cssm/licenses.ts';
import type { Cssm, CssmEvent, License, ProductInstance, Token } from '#mocks/cssm/state.ts';
import type { Moment } from '#mocks/world.ts';

const day = 86_400_000;
const accountId = 'iot-security-demos';

/** The portal of every scenario: what it holds, and how far the source of chance has moved. */
export interface Portal {
  readonly cssm: Cssm;
  readonly instances: readonly ProductInstance[];
  readonly events: readonly CssmEvent[];
  readonly seed: number;
}

/** Components of other Centers: 9843 reserved and 4500 online, together the 14343 in use of S4's figure (S4 ch. 5). */
const reservedByOthers = [5000, 2000, 1000, 800, 500, 300, 143, 50, 50];
const onlineElsewhere = [1200, 850, 640, 480, 330, 270, 210, 160, 120, 90, 64, 40, 25, 15, 6];

/** What the account's tokens have been through before the scenario begins (S4's figure of the General tab). */
const tokens: readonly (Pick<Token, 'description' | 'createdBy' | 'uses'> & {
  readonly daysAgo: number;
  readonly lastsDays: number;
  readonly maximumUses: number;
  readonly revokedDaysAgo?: number;
})[] = [
  { description: 'Pilot line 1', createdBy: 'csd@cs.com', daysAgo: 210, lastsDays: 180, uses: 1, maximumUses: 100 },
  { description: 'Sensor lab', createdBy: 'csd@cs.com', daysAgo: 120, lastsDays: 365, uses: 100, maximumUses: 100 },
  {
    description: 'Trade fair',
    createdBy: 'csd@cs.com',
    daysAgo: 60,
    lastsDays: 90,
    uses: 2,
    maximumUses: 10,
    revokedDaysAgo: 45,
  },
  {
    description: 'Cisco Cyber Vision JMA',
    createdBy: 'csd@cs.com',
    daysAgo: 20,
    lastsDays: 80,
    uses: 0,
    maximumUses: 200,
  },
];

/** Smart Software Manager as it stands when a scenario begins at this moment. */
export function portalAt(start: Moment, seed: number): Portal {
  const empty: Cssm = {
    smartAccount: 'InternalTestDemoAccount20.cisco.com',
    userName: 'csd@cs.com',
    virtualAccounts: [
      {
        id: accountId,
        name: 'IOT Security Demos',
        description: 'Security Demos for IOTBU Products',
        isDefault: false,
        tokens: [],
        licenses: licensesAt(start),
      },
      {
        id: 'default',
        name: 'DEFAULT',
        description: 'This is the default virtual account created during company account creation.',
        isDefault: true,
        tokens: [],
        licenses: [],
      },
    ],
    eventCount: 0,
    tokenCount: 0,
  };
  const instances = [
    ...reservedByOthers.map((count, index) =>
      otherCenter(index, start, { kind: 'reserved', quantities: advantage(count) }),
    ),
    ...onlineElsewhere.map((count, index) =>
      otherCenter(100 + index, start, { kind: 'online', inUse: advantage(count) }),
    ),
  ];
  const counted = instances.reduce((cssm, instance) => moveTotals(cssm, undefined, instance), empty);
  return tokens.reduce<Portal>((portal, token) => withToken(portal, token, start), {
    cssm: counted,
    instances,
    events: [],
    seed,
  });
}

function licensesAt(start: Moment): License[] {
  const none = { terms: [], onlineInUse: 0, reserved: 0 };
  const unowned = (name: string, tag: string): License => ({
    tag,
    name,
    description: `${name} Smart license.`,
    ...none,
  });
  const bought = [
    { quantity: 45_000, startsAt: start - 900 * day },
    { quantity: 14_000, startsAt: start - 300 * day, endsAt: start + 1100 * day },
  ];
  return [
    unowned('Cisco IOT Data Advantage', 'regid.2020-06.com.cisco.IOT_DATA_A,1.0_5b1c1a52-9d0f-4a7e-8f3a-6f5f0d3c2b11'),
    unowned(
      'Cisco IOT Network Advantage',
      'regid.2020-06.com.cisco.IOT_NETWORK_A,1.0_8a7f5a0b-2f64-4d0c-9a53-1e7b9a6c4d22',
    ),
    unowned(
      'Cisco IOT Network Essentials',
      'regid.2020-06.com.cisco.IOT_NETWORK_E,1.0_c3d94e11-7b25-4c8f-8e0d-94b0f2a71e33',
    ),
    { ...tierLicenses.advantage, ...none, terms: bought },
    { ...tierLicenses.essentials, ...none },
  ];
}

function advantage(count: number): Readonly<Record<string, number>> {
  return { [tierLicenses.advantage.tag]: count };
}

/** A Center of somebody else. A reserved one is named by its UDI, an online one by its host (domain.md §3.7). */
function otherCenter(number: number, start: Moment, holding: ProductInstance['holding']): ProductInstance {
  const productIdentifier = 'CV-CNTR-ESXI';
  const hex = hexOf(draw(number, 16).bytes);
  const serialNumber = `VMware-${hex.slice(0, 16)}-${hex.slice(16)}`;
  const isReserved = holding.kind === 'reserved';
  return {
    udi: `${productIdentifier}:${serialNumber}`,
    virtualAccountId: accountId,
    name: isReserved ? `UDI_PID:${productIdentifier}; UDI_SN:${serialNumber};` : `center-${number - 98}`,
    productType: 'CCV',
    productIdentifier,
    serialNumber,
    registeredAt: start - (400 - number) * day,
    lastContactAt: start - (isReserved ? (400 - number) * day : ((number * 7) % 29) * day + number * 61_000),
    holding,
  };
}

function withToken(portal: Portal, told: (typeof tokens)[number], start: Moment): Portal {
  const { description, createdBy, uses, maximumUses, daysAgo, lastsDays, revokedDaysAgo } = told;
  const made = createToken(
    portal.cssm,
    portal.seed,
    { description, expiresAfterDays: lastsDays },
    start - daysAgo * day,
  );
  if (!made.ok) throw new Error(`The portal refuses a token of its own past: ${made.problem}`);
  const { token, seed } = made.value;
  const used: Token = { ...token, createdBy, uses, maximumUses };
  const cssm = {
    ...made.cssm,
    virtualAccounts: made.cssm.virtualAccounts.map((account) => ({
      ...account,
      tokens: account.tokens.map((each) => (each.id === token.id ? used : each)),
    })),
  };
  const kept = { ...portal, cssm, events: [...portal.events, ...made.events], seed };
  if (revokedDaysAgo === undefined) return kept;
  const revoked = revokeToken(cssm, token.id, start - revokedDaysAgo * day);
  if (!revoked.ok) throw new Error(`The portal refuses to revoke a token: ${revoked.problem}`);
  return { ...kept, cssm: revoked.cssm, events: [...kept.events, ...revoked.events] };
}
