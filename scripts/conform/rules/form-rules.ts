import { type ApiOperation, requiresHeader } from '#scripts/conform/api.ts';
import { expectProblemCode, type Kit } from '#scripts/conform/kit.ts';
import { type CheckedRule, NotCheckedError } from '#scripts/conform/rule.ts';
import { changedLeaves, readState } from '#scripts/conform/state.ts';
import type { ApiExchange, SendOptions } from '#scripts/conform/user.ts';
import type { WireField } from '#scripts/wire/document.ts';
import { refusedCredentials } from './read-rules.ts';

const hasRequiredHeader = (operation: ApiOperation, { isSupported }: Kit) =>
  operation.parameters.some(isRequiredHeader) && isSupported(operation);
const isRequiredHeader = (field: WireField) => field.in === 'header' && field.required;
const isAct = ({ isRead }: ApiOperation) => !isRead;

/** Returns an expectation: status and code of a problem as the document has them. */
export const refusal = ({ api }: Kit, code: string) => `${api.statusOf(code)} ${code}`;

/** Sends a request that has to be refused with this problem. Returns the exchange. */
export async function expectRefusal(
  kit: Kit,
  operation: ApiOperation,
  { what, code, options }: { readonly what: string; readonly code: string; readonly options: SendOptions },
): Promise<ApiExchange> {
  const exchange = await kit.user.send(operation, options);
  if (exchange.code === 'role-not-allowed') throw new NotCheckedError('the role of this user may not act');
  expectProblemCode(kit, exchange, code, `(${what})`);
  return exchange;
}

/** Texts that no parameter of a request has as a valid value, unless it is a free text. */
const parameterValues = ['', 'conform-nonsense', '-1', '0', '1.5', '1000000', 'x'.repeat(101)];

const queryParameters = ({ parameters }: ApiOperation) => parameters.filter((field) => field.in === 'query');

/** Whether a schema allows a text as a parameter; a number is written as a text. */
function allows(kit: Kit, { schema }: WireField, value: string): boolean {
  const isNumber = value !== '' && !Number.isNaN(Number(value));
  return kit.api.check(schema, value) === undefined || (isNumber && kit.api.check(schema, Number(value)) === undefined);
}

/** Level 1: form. Each request has to be refused, and no refused request may change anything. */
export const formRules: readonly CheckedRule[] = [
  {
    name: 'missing-header',
    level: 1,
    statement: 'A request without a required header is refused.',
    source: '#/components/parameters',
    appliesTo: hasRequiredHeader,
    check: async (kit, operation) => {
      const required = operation.parameters.filter(isRequiredHeader);
      const setting = operation.method === 'PUT' ? await readCurrent(kit, operation) : undefined;
      const body = setting?.json ?? operation.requestExamples[0];
      for (const { name } of required) {
        const code = name === 'If-Match' ? 'if-match-missing' : 'idempotency-key-missing';
        const options = { ...(body !== undefined && { body }), headers: { [name]: null } };
        await expectRefusal(kit, operation, { what: `without ${name}`, code, options });
      }
    },
  },
  {
    name: 'malformed-key',
    level: 1,
    statement: 'An empty or overlong Idempotency-Key is refused.',
    source: '#/components/parameters/IdempotencyKey',
    appliesTo: (operation, kit) => requiresHeader(operation, 'Idempotency-Key') && kit.isSupported(operation),
    check: async (kit, operation) => {
      const body = operation.requestExamples[0];
      for (const key of ['', 'k'.repeat(101)]) {
        const code = key === '' ? 'idempotency-key-missing' : 'invalid-request';
        const options = { ...(body !== undefined && { body }), headers: { 'Idempotency-Key': key } };
        await expectRefusal(kit, operation, { what: `a key of ${key.length} characters`, code, options });
      }
    },
  },
  {
    name: 'bad-parameter',
    level: 1,
    statement: 'A query parameter that is not of its form, or a page token of no earlier response, is refused.',
    source: '#/paths/~1license~1activity/get/parameters',
    appliesTo: (operation, kit) =>
      operation.isRead && queryParameters(operation).length > 0 && kit.isSupported(operation),
    check: async (kit, operation) => {
      for (const field of queryParameters(operation)) {
        const refused = parameterValues.filter((value) => field['x-opaque'] || !allows(kit, field, value));
        for (const value of refused) {
          const query = `?${field.name}=${value}`;
          const what = `${field.name}=${value.slice(0, 20)}`;
          await expectRefusal(kit, operation, { what, code: 'invalid-request', options: { query } });
        }
      }
    },
  },
  {
    name: 'credentials-required-to-act',
    level: 1,
    statement: 'A request without credentials, or with wrong ones, is refused with 401 before its form is checked.',
    source: '#/security',
    appliesTo: isAct,
    check: async (kit, operation) => {
      for (const [what, credentials] of refusedCredentials(kit)) {
        // Without its required headers and body the request is refused by every backend.
        const { method, path: target } = operation;
        const exchange = await kit.withCredentials(credentials).sendRaw({ method, target, headers: {} });
        const expected = `${refusal(kit, 'session-ended')} ${what}`;
        kit.expect(exchange.code === 'session-ended', exchange, expected);
      }
    },
  },
  {
    name: 'missing-capability',
    level: 1,
    statement: 'An act that the product’s capabilities do not include is refused with `not-supported` before its form.',
    source: '#/components/schemas/Capabilities',
    appliesTo: (operation, kit) => isAct(operation) && !kit.isSupported(operation),
    check: async (kit, operation) => {
      const { method, path: target } = operation;
      const exchange = await kit.user.sendRaw({ method, target, headers: {} });
      expectProblemCode(kit, exchange, 'not-supported');
    },
  },
  {
    name: 'refusals-change-nothing',
    level: 1,
    statement: 'All reads are the same before and after the refused requests of this level.',
    source: '#/info/description',
    prepare: async (kit) => {
      kit.stateBefore = await readState(kit);
    },
    check: async (kit) => {
      const after = await readState(kit);
      const differences = kit.stateBefore ? changedLeaves(kit.stateBefore, after) : [];
      const expected = 'the same state after refused requests';
      kit.expect(differences.length === 0, after.exchange, expected, `changes: ${differences.slice(0, 5).join(', ')}`);
    },
  },
];

/** Returns the read of the setting that an operation changes. */
export async function readCurrent({ user, api }: Kit, { path }: ApiOperation): Promise<ApiExchange | undefined> {
  const read = api.operations.find((operation) => operation.isRead && operation.path === path);
  return read && user.send(read);
}
