import { gzipSync } from 'node:zlib';
import { type ApiOperation, requiresHeader } from '#scripts/conform/api.ts';
import type { Kit } from '#scripts/conform/kit.ts';
import { type CheckedRule, NotCheckedError } from '#scripts/conform/rule.ts';
import type { SendOptions } from '#scripts/conform/user.ts';
import { expectRefusal, readCurrent } from './form-rules.ts';
import { type ChangedBody, withExtremeValues, withOtherTypes, withoutMembers } from './malformed-bodies.ts';

const hasBody = (operation: ApiOperation, { isSupported }: Kit) =>
  operation.requestSchema !== undefined && isSupported(operation);

/** The size of a body that is far larger than any valid one, in bytes. */
const excessiveBytes = 1024 * 1024;

const currentTag = async (kit: Kit, operation: ApiOperation) => (await readCurrent(kit, operation))?.tag ?? '"none"';

/** Returns the check that refuses changed bodies, as far as the document's schema does not allow them. */
const refusesBodies =
  (change: (body: unknown) => readonly ChangedBody[]): CheckedRule['check'] =>
  async (kit, operation) => {
    const { requestExamples } = operation;
    const sent = new Set<string>();
    let tag = operation.method === 'PUT' ? await currentTag(kit, operation) : undefined;
    for (const { what, body } of requestExamples.filter(hasOwnShape).flatMap(change)) {
      const rawBody = JSON.stringify(body);
      if (!isInvalid(kit, operation, body) || sent.has(rawBody)) continue;
      sent.add(rawBody);
      const options = { rawBody, ...(tag !== undefined && { tag }) };
      const exchange = await expectRefusal(kit, operation, { what, code: 'invalid-request', options });
      // Only a server that accepts the body changes the ETag.
      if (tag !== undefined && exchange.response.status < 300) tag = exchange.tag ?? tag;
    }
    if (sent.size === 0) throw new NotCheckedError('the document allows every body of this kind');
  };

/** Whether the document's schema does not allow a body. */
const isInvalid = ({ api }: Kit, { requestSchema }: ApiOperation, body: unknown) =>
  requestSchema !== undefined && api.check(requestSchema, body) !== undefined;

/** An If-Match header that matches nothing; the form of a request is checked before. */
const unmatchedTag = (operation: ApiOperation) =>
  requiresHeader(operation, 'If-Match') ? { tag: '"conform-stale"' } : {};

/** Whether no earlier example has the same members. */
function hasOwnShape(example: unknown, index: number, examples: readonly unknown[]): boolean {
  const shapeOf = (value: unknown) => Object.keys(value ?? {}).join();
  return examples.findIndex((other) => shapeOf(other) === shapeOf(example)) === index;
}

/** Returns the check that refuses a body which no operation can read. */
const refusesRawBody =
  (what: string, code: string, optionsOf: (example: string) => SendOptions): CheckedRule['check'] =>
  async (kit, operation) => {
    const example = JSON.stringify(operation.requestExamples[0]);
    await expectRefusal(kit, operation, { what, code, options: optionsOf(example) });
  };

/** The code of the refusal of another media type or encoding: 415 where the document has it. */
const mediaTypeCode = (operation: ApiOperation, kit: Kit) =>
  ['unsupported-media-type'].find((code) => operation.responses.has(kit.api.statusOf(code) ?? 0)) ?? 'invalid-request';

/** Returns the document's example of a body with a padding member, as valid JSON of this many bytes. */
const padded = (example: string, bytes: number) => `${example.slice(0, -1)},"padding":"${'x'.repeat(bytes)}"}`;

/** Level 1: bodies of requests. Each has to be refused. */
export const bodyRules: readonly CheckedRule[] = [
  {
    name: 'missing-member',
    level: 1,
    statement: 'A body without a required member is refused.',
    source: '#/components/examples/invalid-request',
    appliesTo: hasBody,
    check: refusesBodies(withoutMembers),
  },
  {
    name: 'member-errors',
    level: 1,
    statement: '`errors` of the problem names the member that is missing.',
    source: '#/components/schemas/MemberError',
    appliesTo: hasBody,
    check: async (kit, operation) => {
      const incomplete = operation.requestExamples.filter(hasOwnShape).flatMap(withoutMembers);
      for (const { what, pointer, body } of incomplete.filter((change) => isInvalid(kit, operation, change.body))) {
        const exchange = await kit.user.send(operation, { body, ...unmatchedTag(operation) });
        const { errors = [] } = (exchange.json ?? {}) as { readonly errors?: readonly { readonly pointer?: string }[] };
        const pointers = errors.map((error) => error.pointer);
        const isNamed = exchange.code !== 'invalid-request' || pointers.includes(pointer);
        kit.expect(isNamed, exchange, `${pointer} in errors (${what})`, pointers.join(', ') || 'no errors');
      }
    },
  },
  {
    name: 'wrong-type',
    level: 1,
    statement: 'A body with a value of another type is refused.',
    source: '#/components/examples/invalid-request',
    appliesTo: hasBody,
    check: refusesBodies(withOtherTypes),
  },
  {
    name: 'value-out-of-range',
    level: 1,
    statement: 'A body with a text or number that its schema does not allow is refused.',
    source: '#/components/examples/invalid-request',
    appliesTo: hasBody,
    check: refusesBodies(withExtremeValues),
  },
  {
    name: 'not-json',
    level: 1,
    statement: 'A body that is missing or is not JSON is refused.',
    source: '#/components/examples/invalid-request',
    appliesTo: hasBody,
    check: async (kit, operation) => {
      const example = JSON.stringify(operation.requestExamples[0]);
      for (const [what, rawBody] of [
        ['no body', ''],
        ['half a body', example.slice(0, -1)],
        ['a text after the body', `${example}x`],
      ] as const)
        await expectRefusal(kit, operation, { what, code: 'invalid-request', options: { rawBody } });
    },
  },
  {
    name: 'media-type',
    level: 1,
    statement: 'A body of another media type than the document lists is refused.',
    source: '#/paths',
    appliesTo: hasBody,
    check: async (kit, operation) => {
      const code = mediaTypeCode(operation, kit);
      const headers = { 'Content-Type': 'text/plain' };
      await refusesRawBody('text/plain', code, (rawBody) => ({ rawBody, headers }))(kit, operation);
    },
  },
  {
    name: 'content-encoding',
    level: 1,
    statement: 'A compressed body is refused where the document has 415.',
    source: '#/paths',
    appliesTo: (operation, kit) => hasBody(operation, kit) && operation.responses.has(415),
    check: async (kit, operation) => {
      const code = mediaTypeCode(operation, kit);
      const headers = { 'Content-Encoding': 'gzip' };
      const compress = (text: string) => ({ rawBody: gzipSync(text), headers });
      await refusesRawBody('Content-Encoding: gzip', code, compress)(kit, operation);
    },
  },
  {
    name: 'invalid-utf8',
    level: 1,
    statement: 'A body that is not UTF-8 is refused.',
    source: '#/components/examples/invalid-request',
    appliesTo: hasBody,
    check: refusesRawBody('Latin-1', 'invalid-request', (example) => ({
      rawBody: Buffer.from(`${example.slice(0, -1)},"padding":"caf\u00e9"}`, 'latin1'),
    })),
  },
  {
    name: 'body-limit',
    level: 1,
    statement: 'A body of 1 MiB, far larger than any valid one, is refused.',
    source: '#/components/examples/request-too-large',
    appliesTo: hasBody,
    check: refusesRawBody('1 MiB', 'request-too-large', (example) => ({ rawBody: padded(example, excessiveBytes) })),
  },
  {
    name: 'no-echo',
    level: 1,
    statement: 'The response to a malformed request does not repeat its body, which may contain a token or a code.',
    source: '#/components/schemas/Problem',
    appliesTo: hasBody,
    check: async (kit, operation) => {
      const canary = `conform-canary-${operation.id}`;
      kit.secrets.add(canary);
      for (const rawBody of [
        `{"token":"${canary}","code":"${canary}"`,
        `{"token":["${canary}"],"code":["${canary}"]}`,
      ]) {
        const exchange = await kit.user.send(operation, { rawBody });
        const isRepeated = exchange.response.body.includes(canary);
        kit.expect(!isRepeated, exchange, 'a problem without the content of the request', 'a part of the request');
      }
    },
  },
];
