import { readFileSync } from 'node:fs';
import type { ListedOperation } from '#mocks/listed-operations.ts';

/** An operation of the API by its name in the contract. */
export type OperationId = ListedOperation['id'];

/** What can be asked of the API changes nothing (`read`), is done once for each key (`act`), or replaces what was seen (`edit`). */
export type OperationKind = 'read' | 'act' | 'edit';

interface Referring {
  readonly $ref?: string;
}
interface Responded extends Referring {
  readonly content?: Readonly<Record<string, { readonly examples?: Readonly<Record<string, Referring>> }>>;
}
interface Described {
  readonly operationId: OperationId;
  readonly responses: Readonly<Record<string, Responded>>;
}

/** The published document, which is all that the specs know of the wire. */
const published: { servers: [{ url: string }]; paths: Readonly<Record<string, Readonly<Record<string, Described>>>> } =
  JSON.parse(readFileSync('openapi.json', 'utf8'));

const apiBase = published.servers[0].url;

/** What stands at the end of a reference within the document. */
function resolved<Value extends Referring>(value: Value): Value {
  if (value.$ref === undefined) return value;
  const steps = value.$ref.split('/').slice(1);
  return steps.reduce<unknown>((object, step) => Reflect.get(object as object, step), published) as Value;
}

/** An operation, and how it is asked for. */
interface Asked extends Described {
  readonly method: string;
  readonly path: string;
}

const all: readonly Asked[] = Object.entries(published.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, described]) => ({
    ...described,
    method: method.toUpperCase(),
    path: `${apiBase}${path}`,
  })),
);

function describedAs(id: OperationId): Asked {
  const found = all.find(({ operationId }) => operationId === id);
  if (!found) throw new Error(`openapi.json has no operation “${id}”.`);
  return found;
}

/** Every operation that is published, in its order there. */
export const operationIds: readonly OperationId[] = all.map(({ operationId }) => operationId);

/** The operation that is asked for in this way, if it is one of the API's. */
export function operationAt(method: string | undefined, address: string): OperationId | undefined {
  const { pathname } = new URL(address, 'http://localhost');
  return all.find((asked) => asked.method === method && asked.path === pathname)?.operationId;
}

/** Of which kind an operation is, by what it answers with. */
export function kindOf(id: OperationId): OperationKind {
  const { method } = describedAs(id);
  return method === 'GET' ? 'read' : method === 'PUT' ? 'edit' : 'act';
}

/** The body of the first problem that this operation is published to have with this status; nothing if it has none. */
export function problemBody(id: OperationId, status: number): string | undefined {
  const response = describedAs(id).responses[String(status)];
  const examples = response && resolved(response).content?.['application/problem+json']?.examples;
  const [first] = Object.values(examples ?? {});
  if (!first) return undefined;
  return JSON.stringify((resolved(first) as { value?: unknown }).value);
}
