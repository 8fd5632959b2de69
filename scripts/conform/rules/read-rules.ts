import { type ApiOperation, hasTag } from '#scripts/conform/api.ts';
import { describeResponse, type Kit } from '#scripts/conform/kit.ts';
import { type CheckedRule, NotCheckedError } from '#scripts/conform/rule.ts';
import { type ActivityRow, changedLeaves, readState } from '#scripts/conform/state.ts';
import type { ApiExchange } from '#scripts/conform/user.ts';

const isRead = ({ isRead: is }: ApiOperation) => is;
const isPlainRead = (operation: ApiOperation) => operation.isRead && !operation.isStream;
/** Reads with an ETag; a code is there only in the tasks that create one. */
const isTaggedRead = (operation: ApiOperation, { isSupported }: Kit) =>
  isPlainRead(operation) && !operation.hasCode && hasTag(operation) && isSupported(operation);

/** How far an instant of the past may lie after the Date, which has no milliseconds, in ms. */
const dateTolerance = 1000;

/** Members that hold an instant of the past. */
const pastMember = /^(?:at|since|(?:made|counted|started|requested|registered|reserved|renewed|tested|lastSuccess)At)$/;

/** Returns the instants of the past in a body. */
function pastInstants(value: unknown, name = ''): readonly string[] {
  if (typeof value === 'string') return pastMember.test(name) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([member, inner]) => pastInstants(inner, Array.isArray(value) ? name : member));
}

/** Returns the response to a read that succeeds. Throws a `NotCheckedError` if it does not. */
async function readSuccessfully({ user }: Kit, operation: ApiOperation): Promise<ApiExchange> {
  const exchange = await user.send(operation);
  if (exchange.response.status >= 400) throw new NotCheckedError(`the product answers ${describeResponse(exchange)}`);
  return exchange;
}

/** Level 0: reads. They change nothing. */
export const readRules: readonly CheckedRule[] = [
  {
    name: 'date-plausible',
    level: 0,
    statement: 'The Date of a response is a real date, and no instant of the past in its body lies after it.',
    source: '#/components/headers/Date',
    appliesTo: isRead,
    check: async (kit, operation) => {
      const exchange = await kit.user.send(operation);
      const header = exchange.response.headers.get('Date') ?? '';
      const date = Date.parse(header);
      kit.expect(!Number.isNaN(date) && new Date(date).toUTCString() === header, exchange, 'a real Date', header);
      const [late] = pastInstants(exchange.json).filter((instant) => Date.parse(instant) > date + dateTolerance);
      kit.expect(late === undefined, exchange, `no instant of the past after ${header}`, late);
    },
  },
  {
    name: 'request-id-unique',
    level: 0,
    statement: 'Each response to a read has an X-Request-Id of its own.',
    source: '#/components/headers/X-Request-Id',
    appliesTo: isRead,
    check: async (kit, operation) => {
      const first = await kit.user.send(operation);
      const second = await kit.user.send(operation);
      const [id, otherId] = [first, second].map(({ response }) => response.headers.get('X-Request-Id'));
      kit.expect(id !== otherId, second, 'an X-Request-Id of its own', `${otherId} twice`);
    },
  },
  {
    name: 'stable-etag',
    level: 0,
    statement: 'The ETag of a read stays the same while nothing changes.',
    source: '#/components/headers/ETag',
    appliesTo: isTaggedRead,
    check: async (kit, operation) => {
      const first = await readSuccessfully(kit, operation);
      const second = await kit.user.send(operation);
      if (first.response.body !== second.response.body) throw new NotCheckedError('the body changes with each read');
      kit.expect(first.tag === second.tag, second, `ETag ${first.tag} again`, `ETag ${second.tag}`);
    },
  },
  {
    name: 'not-modified',
    level: 0,
    statement: 'A read with the present ETag in If-None-Match is answered with 304, one with another ETag with 200.',
    source: '#/components/headers/ETag',
    appliesTo: (operation, kit) => isTaggedRead(operation, kit) && operation.responses.has(304),
    check: async (kit, operation) => {
      const { tag, response } = await readSuccessfully(kit, operation);
      for (const [condition, status] of [
        [`${tag}`, 304],
        [`"conform-other", ${tag}`, 304],
        ['*', 304],
        ['"conform-other"', 200],
      ] as const) {
        const exchange = await kit.user.send(operation, { headers: { 'If-None-Match': condition } });
        const isOther = exchange.response.status === 200 && exchange.response.body !== response.body;
        if (isOther) throw new NotCheckedError('the body changes with each read');
        const current = exchange.tag === tag ? condition : `${condition}, now ${exchange.tag}`;
        kit.expect(exchange.response.status === status, exchange, `${status} to If-None-Match: ${current}`);
      }
    },
  },
  {
    name: 'shared-etag',
    level: 0,
    statement: 'The summary, the usage and the newest activity have one ETag while they describe the same state.',
    source: '#/components/headers/ETag',
    check: async (kit) => {
      const read = async (id: string) => kit.user.send(kit.api.operation(id));
      for (let attempt = 1; attempt <= 3; attempt += 1) {
        const first = await read('getSummary');
        const others = [await read('getUsage'), await read('getActivity')];
        const last = await read('getSummary');
        // The state may change in between, but not each time.
        if (first.tag !== last.tag && attempt < 3) continue;
        for (const exchange of others)
          kit.expect(
            exchange.tag === last.tag,
            exchange,
            `ETag ${last.tag}, that of the summary`,
            `ETag ${exchange.tag}`,
          );
        return;
      }
    },
  },
  {
    name: 'members-by-capability',
    level: 0,
    statement: '`tier` and `mode` of the summary are present exactly if the product has the capability.',
    source: '#/components/schemas/Capabilities',
    appliesTo: ({ id }) => id === 'getSummary',
    check: async (kit, operation) => {
      const { capabilities } = await kit.user.read('getProduct');
      const exchange = await readSuccessfully(kit, operation);
      const summary = exchange.json as Readonly<Record<string, unknown>>;
      if (summary.deployment === 'standby') throw new NotCheckedError('the product is on standby');
      for (const [member, capability] of [
        ['tier', 'tiers'],
        ['mode', 'utilityMode'],
      ] as const) {
        const isSupported = (capabilities as Readonly<Record<string, unknown>>)[capability] === true;
        const describe = (isPresent: boolean) => `${member}: ${isPresent ? 'present' : 'absent'}`;
        kit.expect(member in summary === isSupported, exchange, describe(isSupported), describe(member in summary));
      }
    },
  },
  {
    name: 'activity-pages',
    level: 0,
    statement: 'The pages of the activity follow one another, newest entry first, and no entry is in two of them.',
    source: '#/components/schemas/Activity',
    appliesTo: ({ id }) => id === 'getActivity',
    check: async (kit, operation) => {
      const queryNames = operation.parameters.filter((field) => field.in === 'query').map(({ name }) => name);
      const cursorName = operation.parameters.find((field) => field['x-opaque'])?.name;
      const limit = queryNames.includes('limit') ? 'limit=1' : '';
      let query = limit;
      const rows: ActivityRow[] = [];
      for (let page = 0; page < 5; page += 1) {
        const exchange = await kit.user.send(operation, { query: `?${query}` });
        const { entries, ...rest } = (exchange.json ?? {}) as { readonly entries?: readonly ActivityRow[] };
        if (!entries) return kit.expect(false, exchange, 'a page of entries');
        if (limit) kit.expect(entries.length <= 1, exchange, 'one entry at most', `${entries.length} entries`);
        const isRepeated = entries.some(({ id }) => rows.some((row) => row.id === id));
        kit.expect(!isRepeated, exchange, 'entries that no earlier page has', 'an entry again');
        rows.push(...entries);
        const isOrdered = rows.every(
          ({ at }, index) => index === 0 || Date.parse(at) <= Date.parse(rows[index - 1]?.at ?? ''),
        );
        kit.expect(isOrdered, exchange, 'entries from the newest to the oldest', 'another order');
        const [cursor] = Object.values(rest).filter((value) => typeof value === 'string');
        if (cursor === undefined || cursorName === undefined) return;
        query = [limit, `${cursorName}=${encodeURIComponent(cursor)}`].filter(Boolean).join('&');
      }
    },
  },
  {
    name: 'head',
    level: 0,
    statement: 'HEAD has the status and the headers of GET and no body.',
    source: '#/info/description',
    appliesTo: isPlainRead,
    check: async (kit, operation) => {
      const get = await kit.user.send(operation);
      const head = await kit.user.sendRaw({ method: 'HEAD', target: operation.path, headers: {} });
      kit.expect(head.response.status === get.response.status, head, describeResponse(get));
      kit.expect(head.response.body === '', head, 'no body', 'a body');
      const type = (exchange: ApiExchange) => exchange.response.headers.get('Content-Type');
      kit.expect(type(head) === type(get), head, `Content-Type ${type(get)}`, `Content-Type ${type(head)}`);
    },
  },
  {
    name: 'credentials-required',
    level: 0,
    statement: 'A read without credentials, or with wrong ones, is refused with 401.',
    source: '#/security',
    appliesTo: isRead,
    check: async (kit, operation) => {
      for (const [what, credentials] of refusedCredentials(kit)) {
        const exchange = await kit.withCredentials(credentials).send(operation);
        const status = kit.api.statusOf('session-ended');
        kit.expect(exchange.response.status === status, exchange, `${status} session-ended ${what}`);
      }
    },
  },
  {
    name: 'capabilities',
    level: 0,
    statement:
      'A read that the product’s capabilities do not include is refused with `not-supported`, and no other is.',
    source: '#/components/schemas/Capabilities',
    appliesTo: (operation) => isRead(operation) && operation.capabilities !== undefined,
    check: async (kit, operation) => {
      const exchange = await kit.user.send(operation);
      const isRefused = exchange.code === 'not-supported';
      const expected = kit.isSupported(operation) ? 'no refusal as not-supported' : 'not-supported';
      kit.expect(isRefused !== kit.isSupported(operation), exchange, expected);
    },
  },
  {
    name: 'reads-change-nothing',
    level: 0,
    statement: 'Reads change nothing: no activity entry is added, and all reads stay as they are.',
    source: '#/info/description',
    check: async (kit) => {
      let state = await readState(kit);
      let difference: string | undefined;
      // The product itself may change something in between, but not each time.
      for (let attempt = 0; attempt < 3; attempt += 1) {
        const next = await readState(kit);
        [difference] = changedLeaves(state, next);
        if (difference === undefined) return;
        state = next;
      }
      kit.expect(false, state.exchange, 'the same state after all reads', `a change of ${difference}`);
    },
  },
];

/** Returns credentials that are not valid: none, and the user's own with another ending. */
export function refusedCredentials({ user }: Kit): readonly (readonly [string, Readonly<Record<string, string>>])[] {
  const entries = Object.entries(user.credentials);
  if (entries.length === 0) throw new NotCheckedError('there are no credentials: --cookie or --token');
  const damaged = entries.map(([name, value]) => [name, `${value.slice(0, -1)}${value.endsWith('0') ? '1' : '0'}`]);
  return [
    ['without credentials', {}],
    ['with wrong credentials', Object.fromEntries(damaged)],
  ];
}
