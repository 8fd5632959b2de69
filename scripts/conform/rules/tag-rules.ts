import { type ApiOperation, requiresHeader } from '#scripts/conform/api.ts';
import { describeResponse, type Kit } from '#scripts/conform/kit.ts';
import { type CheckedRule, NotCheckedError } from '#scripts/conform/rule.ts';
import { entriesSince, readActivity } from '#scripts/conform/state.ts';
import type { ApiExchange, ApiUser } from '#scripts/conform/user.ts';

const isUpdate = (operation: ApiOperation, { isSupported }: Kit) =>
  requiresHeader(operation, 'If-Match') && isSupported(operation);

/** A setting, as it was before a check changes it. */
interface Setting {
  readonly value: unknown;
  readonly tag: string;
}

/** Returns the read of the setting that an operation changes. */
function readOf({ api }: Kit, { path }: ApiOperation): ApiOperation {
  const read = api.operations.find((operation) => operation.isRead && operation.path === path);
  if (!read) throw new NotCheckedError('the document has no read of this setting');
  return read;
}

/** Returns the present setting. Throws a `NotCheckedError` if it cannot be read. */
export async function readSetting(kit: Kit, operation: ApiOperation): Promise<Setting> {
  const exchange = await kit.user.send(readOf(kit, operation));
  if (exchange.response.status !== 200 || !exchange.tag)
    throw new NotCheckedError(`the setting cannot be read: ${describeResponse(exchange)}`);
  return { value: exchange.json, tag: exchange.tag };
}

/** Returns values that the setting can have besides the present one: examples of the document. */
export function otherValues(kit: Kit, operation: ApiOperation, present: unknown): readonly unknown[] {
  const candidates = [...readOf(kit, operation).responseExamples, ...operation.requestExamples];
  const texts = candidates.map((value) => JSON.stringify(value));
  const distinct = [...new Set(texts)].filter((text) => text !== JSON.stringify(present));
  return distinct.map((text) => JSON.parse(text) as unknown);
}

/** Changes a setting to the first of these values that the product accepts. Throws a `NotCheckedError` if it accepts none. */
export async function changeSetting(
  { user }: { readonly user: ApiUser },
  operation: ApiOperation,
  values: readonly unknown[],
): Promise<{ readonly exchange: ApiExchange; readonly value: unknown }> {
  const refusals: string[] = [];
  for (const value of values) {
    const exchange = await user.send(operation, { body: value });
    if (exchange.response.status < 300) return { exchange, value };
    refusals.push(describeResponse(exchange));
  }
  throw new NotCheckedError(`the product accepts no other value: ${refusals.join(', ') || 'there are no examples'}`);
}

/**
 * Runs a check of a setting while the product uses a gateway, without which it may refuse other values of the license mode;
 * the transport has its former value at the end.
 */
export async function withGateway(kit: Kit, { id }: ApiOperation, run: () => Promise<void>): Promise<void> {
  const transport = kit.api.find('putTransport');
  if (id !== 'putMode' || !transport || !kit.isSupported(transport)) return run();
  const { value: present } = await readSetting(kit, transport);
  const isGateway = (value: unknown) => (value as { kind?: unknown } | null)?.kind === 'gateway';
  await changeSetting(
    kit,
    transport,
    isGateway(present) ? [present] : otherValues(kit, transport, present).filter(isGateway),
  );
  try {
    await run();
  } finally {
    await changeSetting(kit, transport, [present]);
  }
}

/** Sends the present value with this If-Match header, which changes nothing. */
async function sendPresent(kit: Kit, operation: ApiOperation, tagOf: (tag: string) => string): Promise<ApiExchange> {
  const { value, tag } = await readSetting(kit, operation);
  return kit.user.send(operation, { body: value, tag: tagOf(tag) });
}

/** Sends another value with this If-Match header. The setting has its former value at the end. */
async function sendOther(kit: Kit, operation: ApiOperation, tagOf: (tag: string) => string): Promise<ApiExchange> {
  const before = await readSetting(kit, operation);
  for (const body of otherValues(kit, operation, before.value)) {
    const exchange = await kit.user.send(operation, { body, tag: tagOf(before.tag) });
    if (exchange.response.status < 300) await kit.user.send(operation, { body: before.value });
    // 409 means that the state does not allow this value.
    if (exchange.response.status !== 409) return exchange;
  }
  throw new NotCheckedError('the product accepts no other value of the document’s examples');
}

/** Returns the check that a change with the present ETag in this form is accepted. */
const acceptsTag =
  (what: string, tagOf: (tag: string) => string): CheckedRule['check'] =>
  (kit, operation) =>
    withGateway(kit, operation, async () => {
      const exchange = await sendOther(kit, operation, tagOf);
      kit.expect(exchange.response.status === operation.success, exchange, `${operation.success} to ${what}`);
    });

/** Returns the check that a change with a header that does not match is refused. */
const refusesTag =
  (what: string, tagOf: (tag: string) => string): CheckedRule['check'] =>
  async (kit, operation) => {
    const exchange = await sendOther(kit, operation, tagOf);
    const status = kit.api.statusOf('settings-changed');
    kit.expect(exchange.response.status === status, exchange, `${status} settings-changed to ${what}`);
  };

/** Level 2: ETags of settings. Each setting has its former value at the end. */
export const tagRules: readonly CheckedRule[] = [
  {
    name: 'tag-present',
    level: 2,
    statement: 'A change with the present ETag is accepted; the setting and its ETag are those of the response.',
    source: '#/components/parameters/IfMatch',
    appliesTo: isUpdate,
    check: (kit, operation) =>
      withGateway(kit, operation, async () => {
        const before = await readSetting(kit, operation);
        const { exchange, value } = await changeSetting(kit, operation, otherValues(kit, operation, before.value));
        const after = await readSetting(kit, operation);
        await kit.user.send(operation, { body: before.value, tag: after.tag });
        const isStored = JSON.stringify(after.value) === JSON.stringify(value);
        kit.expect(isStored, exchange, 'the value that was sent, when it is read again', 'another value');
        kit.expect(exchange.tag === after.tag, exchange, `ETag ${after.tag}, as it is read`, `ETag ${exchange.tag}`);
        kit.expect(before.tag !== after.tag, exchange, 'a new ETag', `ETag ${after.tag} again`);
      }),
  },
  {
    name: 'tag-no-change',
    level: 2,
    statement:
      'A change to the present value succeeds, also with an outdated ETag, and is not recorded in the activity.',
    source: '#/components/parameters/IfMatch',
    appliesTo: isUpdate,
    check: async (kit, operation) => {
      const { tag: present } = await readSetting(kit, operation);
      const before = await readActivity(kit);
      for (const tag of [present, '"conform-stale"']) {
        const exchange = await sendPresent(kit, operation, () => tag);
        if (exchange.response.status === 409)
          throw new NotCheckedError(`the product answers ${describeResponse(exchange)}`);
        kit.expect(
          exchange.response.status === operation.success,
          exchange,
          `${operation.success} to If-Match: ${tag}`,
        );
        kit.expect(exchange.tag === present, exchange, `the present ETag ${present}`, `ETag ${exchange.tag}`);
        const added = (await entriesSince(kit, before)).filter(({ actor }) => actor?.kind === 'user');
        const received = added.map(({ kind }) => kind).join(', ');
        kit.expect(added.length === 0, exchange, 'no activity entry of the user', received);
      }
    },
  },
  {
    name: 'tag-stale',
    level: 2,
    statement: 'A change with another ETag than the present one is refused.',
    source: '#/components/parameters/IfMatch',
    appliesTo: isUpdate,
    check: refusesTag('an ETag that does not exist', () => '"conform-stale"'),
  },
  {
    name: 'tag-weak',
    level: 2,
    statement: 'A weak ETag matches none.',
    source: '#/components/parameters/IfMatch',
    appliesTo: isUpdate,
    check: refusesTag('the present ETag as a weak one', (tag) => `W/${tag}`),
  },
  {
    name: 'tag-any',
    level: 2,
    statement: '`*` matches every version.',
    source: '#/components/parameters/IfMatch',
    appliesTo: isUpdate,
    check: acceptsTag('*', () => '*'),
  },
  {
    name: 'tag-list',
    level: 2,
    statement: 'A list matches if it contains the present ETag.',
    source: '#/components/parameters/IfMatch',
    appliesTo: isUpdate,
    check: acceptsTag('a list with the present ETag', (tag) => `"conform-other", ${tag}`),
  },
  {
    name: 'tag-race',
    level: 2,
    statement: 'Of several changes with one ETag at the same time one is accepted.',
    source: '#/components/parameters/IfMatch',
    appliesTo: isUpdate,
    check: async (kit, operation) => {
      const before = await readSetting(kit, operation);
      const values = otherValues(kit, operation, before.value);
      // Two changes to the same value need not be a conflict.
      if (values.length < 2) throw new NotCheckedError('the document has examples of fewer than two other values');
      const exchanges = await Promise.all(
        values.map((body) => kit.user.send(operation, { body, tag: before.tag, isConcurrent: true })),
      );
      const after = await readSetting(kit, operation);
      await kit.user.send(operation, { body: before.value, tag: after.tag });
      const accepted = exchanges.filter(({ response }) => response.status < 300);
      const statuses = exchanges.map(describeResponse).join(', ');
      const [first] = exchanges;
      if (first && exchanges.every(({ response }) => response.status === 409))
        throw new NotCheckedError(`the product answers ${statuses}`);
      if (first) kit.expect(accepted.length === 1, first, 'one acceptance', statuses);
    },
  },
];
