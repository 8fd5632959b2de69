import { productKinds } from '#mocks/agent/state.ts';
import { maximumDelay } from '#mocks/simulator-state.ts';
import { activityEntry } from '#src/contract/activity.ts';
import { modeSetting } from '#src/contract/mode.ts';
import { z } from '#src/contract/schema.ts';
import { role } from '#src/contract/session.ts';
import { tier, transport } from '#src/contract/settings.ts';

/** An instant from 1990 to 2200, so that years have four digits. */
const epochMs = z.int().check(z.gte(Date.UTC(1990, 0, 1)), z.lte(Date.UTC(2200, 0, 1)));
const count = z.int().check(z.nonnegative());
const text = z.string().check(z.maxLength(100_000));
const counts = z.record(text, count);
/** An object whose contents are checked elsewhere (import-snapshot.ts). */
const anyObject = z.looseObject({});

const line = z.discriminatedUnion('state', [
  z.object({ state: z.literal('up') }),
  z.object({ state: z.literal('withheld') }),
  z.object({ state: z.literal('down'), reason: text }),
]);

const time = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('running'), offset: z.int(), settledAt: epochMs }),
  z.object({ kind: z.literal('frozen'), at: epochMs, settledAt: epochMs }),
]);

const sensorCounts = {
  ic3000: count,
  catalyst9300: count,
  catalyst9400: count,
  ir8340: count,
  centerDpiInterfaces: count,
};

/** The remaining fields of the agent are checked through its responses (import-snapshot.ts). */
const agent = z.looseObject({
  product: z.enum(productKinds),
  identity: z.object({ hostName: text, productIdentifier: text, serialNumber: text, uuid: z.optional(text) }),
  version: text,
  build: z.optional(text),
  startedAt: epochMs,
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
  registration: anyObject,
  evaluation: anyObject,
  kept: z.optional(z.looseObject({ code: z.enum(['confirmation', 'return']), text, madeAt: epochMs })),
  portal: z.enum(['never-asked', 'reached', 'unreachable']),
  statusSince: epochMs,
  activityCount: count,
  revisions: z.object({ transport: count, subscription: count, mode: count }),
});

const coverage = {
  entitled: z.optional(count),
  usedByOthers: z.optional(count),
  reserved: z.optional(count),
  unlimited: z.optional(z.boolean()),
};

const usageHistory = z.object({
  licenses: z.record(text, z.array(z.object({ day: count, peak: count, last: count, ...coverage }))),
  gaps: z.array(z.object({ from: epochMs, to: z.optional(epochMs) })),
});

const token = z.object({
  id: text,
  text,
  description: text,
  createdBy: text,
  createdAt: epochMs,
  expiresAt: epochMs,
  uses: count,
  maximumUses: z.optional(count),
  exportControlled: z.boolean(),
  revokedAt: z.optional(epochMs),
});

const license = z.object({
  tag: text,
  name: text,
  description: text,
  terms: z.array(z.object({ quantity: count, startsAt: epochMs, endsAt: z.optional(epochMs) })),
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

/** A limit for lists inside the state, because every command reads them. */
const maximumListLength = 1000;
/** The maximum number of records per collection in an imported snapshot. */
const maximumRecords = 100_000;
const udiList = z.array(text).check(z.maxLength(maximumListLength));

const onPremAccount = z.object({
  name: text,
  virtualAccountId: text,
  synchronizedAt: epochMs,
  sequence: count,
  told: udiList,
  duplicates: udiList,
  removedAt: z.optional(epochMs),
});

const notice = z.object({
  id: text,
  kind: z.enum(['reserved-licenses-returned', 'on-prem-removed']),
  virtualAccountId: text,
  at: epochMs,
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

const authorization = { quantities: counts, authorizationCode: text, issuedAt: epochMs };

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
  registeredAt: epochMs,
  lastContactAt: epochMs,
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
  instances: z.array(instance).check(z.maxLength(maximumListLength)),
  connection: z.enum(['connected', 'disconnected']),
  schedule: z.enum(['manual', 'daily', 'weekly', 'monthly']),
  synchronizedAt: epochMs,
  requested: count,
  answered: count,
});

const event = z.object({
  id: text,
  virtualAccountId: text,
  at: epochMs,
  user: text,
  kind: text,
  udi: z.optional(text),
  tags: z.optional(z.array(text)),
  details,
});

const userSession = { userName: text.check(z.minLength(1)), role, endedAt: z.optional(epochMs) };

const cachedReply = z.object({
  fingerprint: text,
  status: z.int(),
  body: z.unknown(),
  at: epochMs,
  activityCount: z.optional(z.int()),
});

const world = z.object({
  seed: z.int(),
  scenario: text,
  startedAt: epochMs,
  changed: z.boolean(),
  time,
  session: z.object(userSession),
  people: z.optional(
    z.array(z.object({ ...userSession, fingerprint: text, signedInAt: z.int() })).check(z.maxLength(maximumListLength)),
  ),
  sessionsId: z.optional(text),
  agent,
  usageHistory: z.optional(usageHistory),
  cssm,
  onPrem,
  line,
  faults: z.record(text, anyObject),
  latency: z.int().check(z.gte(0), z.lte(maximumDelay)),
  keptReplies: z
    .record(text, cachedReply)
    .check(z.refine((replies) => Object.keys(replies).length <= maximumRecords, 'too many replies')),
});

/** The schema of a stored snapshot, with any number of records. */
export const snapshotSchema = z.object({
  world,
  instances: z.array(instance),
  events: z.array(event),
  activity: z.array(activityEntry),
});

/** The schema of an imported snapshot. */
export const importSchema = z.object({
  world,
  instances: z.array(instance).check(z.maxLength(maximumRecords)),
  events: z.array(event).check(z.maxLength(maximumRecords)),
  activity: z.array(activityEntry).check(z.maxLength(maximumRecords)),
});
