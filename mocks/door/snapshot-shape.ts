import { productKinds } from '#mocks/agent/state.ts';
import { maximumDelay } from '#mocks/world.ts';
import { activityEntry } from '#src/contract/activity.ts';
import { modeSetting } from '#src/contract/mode.ts';
import { z } from '#src/contract/schema.ts';
import { role } from '#src/contract/session.ts';
import { tier, transport } from '#src/contract/settings.ts';

/** Worlds happen between these years: every instant of theirs has four digits. */
const moment = z.int().check(z.gte(Date.UTC(1990, 0, 1)), z.lte(Date.UTC(2200, 0, 1)));
const count = z.int().check(z.nonnegative());
const text = z.string().check(z.maxLength(100_000));
const counts = z.record(text, count);
/** Told apart by the simulator itself where it is used; here no more than that it is there. */
const anything = z.looseObject({});

const line = z.discriminatedUnion('state', [
  z.object({ state: z.literal('up') }),
  z.object({ state: z.literal('withheld') }),
  z.object({ state: z.literal('down'), reason: text }),
]);

const time = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('running'), offset: z.int(), settledAt: moment }),
  z.object({ kind: z.literal('frozen'), at: moment, settledAt: moment }),
]);

const sensorCounts = {
  ic3000: count,
  catalyst9300: count,
  catalyst9400: count,
  ir8340: count,
  centerDpiInterfaces: count,
};

/** The rest of the agent shows in what it answers, which importing.ts holds to the contract. */
const agent = z.looseObject({
  product: z.enum(productKinds),
  identity: z.object({ hostName: text, productIdentifier: text, serialNumber: text, uuid: z.optional(text) }),
  version: text,
  build: z.optional(text),
  startedAt: moment,
  tier,
  mode: modeSetting,
  transport,
  measured: z.object({
    components: count,
    sensors: z.object(sensorCounts),
    subscriberRules: z.boolean(),
    workloads: count,
    endpoints: count,
    others: z.optional(counts),
  }),
  registration: anything,
  evaluation: anything,
  kept: z.optional(z.looseObject({ code: z.enum(['confirmation', 'return']), text, madeAt: moment })),
  portal: z.enum(['never-asked', 'reached', 'unreached']),
  statusSince: moment,
  activityCount: count,
  revisions: z.object({ transport: count, subscription: count, mode: count }),
});

const token = z.object({
  id: text,
  text,
  description: text,
  createdBy: text,
  createdAt: moment,
  expiresAt: moment,
  uses: count,
  maximumUses: z.optional(count),
  exportControlled: z.boolean(),
  revokedAt: z.optional(moment),
});

const license = z.object({
  tag: text,
  name: text,
  description: text,
  terms: z.array(z.object({ quantity: count, startsAt: moment, endsAt: z.optional(moment) })),
  onlineInUse: count,
  reserved: count,
});

const virtualAccount = z.object({
  id: text,
  name: text,
  description: text,
  isDefault: z.boolean(),
  tokens: z.array(token),
  licenses: z.array(license),
});

const details = z.record(text, z.union([text, z.number()]));

/** Every step looks at these, so they must stay few. */
const few = 1000;
const fewUdis = z.array(text).check(z.maxLength(few));

const onPremAccount = z.object({
  name: text,
  virtualAccountId: text,
  synchronizedAt: moment,
  sequence: count,
  told: fewUdis,
  duplicates: fewUdis,
  removedAt: z.optional(moment),
});

const notice = z.object({
  id: text,
  kind: z.enum(['reserved-licenses-returned', 'on-prem-removed']),
  virtualAccountId: text,
  at: moment,
  details,
});

const cssm = z.object({
  smartAccount: text,
  userName: text,
  virtualAccounts: z.array(virtualAccount).check(z.minLength(1)),
  mayReserve: z.boolean(),
  tokenLimits: z.object({ days: count, uses: z.optional(count) }),
  returnedRequests: z.array(text),
  onPremAccounts: z.array(onPremAccount),
  notices: z.array(notice),
  dismissed: z.array(text),
  eventCount: count,
  tokenCount: count,
});

const authorization = { quantities: counts, authorizationCode: text, issuedAt: moment };

const holding = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['online', 'post-paid']), inUse: counts }),
  z.object({
    ...authorization,
    kind: z.literal('reserved'),
    reservation: z.enum(['specific', 'universal']),
    productInstanceId: text,
    nonce: text,
    pending: z.optional(z.object(authorization)),
  }),
]);

const instance = z.object({
  udi: text,
  virtualAccountId: text,
  name: text,
  productType: text,
  productIdentifier: text,
  serialNumber: text,
  uuid: z.optional(text),
  registeredAt: moment,
  lastContactAt: moment,
  renewsEvery: z.optional(z.int().check(z.positive())),
  managedBy: z.optional(text),
  replacedBy: z.optional(text),
  holding,
});

const onPrem = z.object({
  name: text,
  host: text,
  virtualAccountId: text,
  cssm,
  instances: z.array(instance).check(z.maxLength(few)),
  connection: z.enum(['connected', 'disconnected']),
  schedule: z.enum(['manual', 'daily', 'weekly', 'monthly']),
  synchronizedAt: moment,
  requested: count,
  answered: count,
});

const event = z.object({
  id: text,
  virtualAccountId: text,
  at: moment,
  user: text,
  kind: text,
  udi: z.optional(text),
  tags: z.optional(z.array(text)),
  details,
});

const userSession = { userName: text.check(z.minLength(1)), role, endedAt: z.optional(moment) };

const keptReply = z.object({
  key: text,
  fingerprint: text,
  status: z.int(),
  body: z.unknown(),
  at: moment,
  activityCount: z.optional(z.int()),
});

const world = z.object({
  seed: z.int(),
  scenario: text,
  startedAt: moment,
  changed: z.boolean(),
  time,
  session: z.object(userSession),
  people: z.optional(
    z.array(z.object({ ...userSession, fingerprint: text, signedInAt: z.int() })).check(z.maxLength(few)),
  ),
  sessionsId: z.optional(text),
  agent,
  cssm,
  onPrem,
  line,
  faults: z.record(text, anything),
  latency: z.int().check(z.gte(0), z.lte(maximumDelay)),
  keptReplies: z.array(keptReply).check(z.maxLength(few)),
});

/** The most records of each collection in a world that is handed over. */
const mostRecords = 100_000;

/** The form of a whole world, however many records it has. */
export const snapshotShape = z.object({
  world,
  instances: z.array(instance),
  events: z.array(event),
  activity: z.array(activityEntry),
});

/** The form of a whole world that is handed over. */
export const handedOverShape = z.object({
  world,
  instances: z.array(instance).check(z.maxLength(mostRecords)),
  events: z.array(event).check(z.maxLength(mostRecords)),
  activity: z.array(activityEntry).check(z.maxLength(mostRecords)),
});
