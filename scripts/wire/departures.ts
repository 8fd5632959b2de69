import { type Bodies, type Field, type OpenApiDocument, operationsOf, type WireOperation } from './document.ts';
import { closed, createSchemaCheck, type SchemaCheck } from './schemas.ts';

/** A request as it came over the wire. */
export interface AskedOverWire {
  readonly method: string;
  /** Below the API's base. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly body: string;
}

/** An answer as it goes over the wire. */
export interface AnsweredOverWire {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** Where an exchange departs from the document: nothing when it does not. No line holds anything that was sent. */
export type Departures = (asked: AskedOverWire, answered: AnsweredOverWire) => readonly string[];

/** What a backend answers that finds a request itself wrong. */
const refusesTheForm = ['invalid-request', 'idempotency-key-missing', 'if-match-missing'];

/**
 * Holds exchanges to a published document, in both directions. A request that departs has to be refused, and one that
 * does not must not be refused for its form; every answer to an operation has to be one that the document tells of.
 */
export function createDepartures(document: OpenApiDocument): Departures {
  const operations = operationsOf(document);
  const allows = createSchemaCheck(document);
  const tells = createSchemaCheck(closed(document));
  return (asked, answered) => {
    const operation = operations.get(`${asked.method} ${asked.path}`);
    const accepted = answered.status < 400;
    if (!operation) return accepted ? [`${asked.method} of a path that the document does not have was answered`] : [];
    const name = `${asked.method} ${asked.path} (${operation.id})`;
    const [wrong] = ofRequest(operation, asked, allows);
    const refusal = accepted ? undefined : refusalOf(answered.body);
    return [
      ...(wrong && accepted ? [`${name} was accepted, although ${wrong}`] : []),
      ...(!wrong && refusal ? [`${name} was refused as ${refusal}, although the document allows it`] : []),
      ...ofAnswer(operation, answered, tells).map((fault) => `${name} answered ${answered.status}: ${fault}`),
    ];
  };
}

function refusalOf(body: string): string | undefined {
  return refusesTheForm.find((code) => body.includes(`"${code}"`));
}

function ofRequest(operation: WireOperation, asked: AskedOverWire, check: SchemaCheck): readonly string[] {
  const read = (field: Field) => (field.in === 'query' ? asked.query : asked.headers).get(field.name);
  const faults = ofFields(operation.parameters, read, check);
  const { request } = operation;
  if (!request) return asked.body === '' ? faults : [...faults, 'it has a body'];
  if (asked.body === '') return request.required ? [...faults, 'it has no body'] : faults;
  return [...faults, ...ofBody(request.bodies, asked, check)];
}

function ofAnswer({ answers }: WireOperation, answered: AnsweredOverWire, check: SchemaCheck): readonly string[] {
  const answer = answers.get(answered.status);
  if (!answer) return ['no such status'];
  return [
    ...ofFields(answer.headers, ({ name }) => answered.headers.get(name), check),
    ...ofBody(answer.bodies, answered, check),
  ];
}

function ofFields(fields: readonly Field[], read: (field: Field) => string | null, check: SchemaCheck): string[] {
  return fields.flatMap((field) => {
    const value = read(field);
    if (value === null) return field.required ? [`${field.name} is missing`] : [];
    return check(field.schema, value) === undefined ? [] : [`${field.name} is not of its form`];
  });
}

function ofBody(bodies: Bodies, { headers, body }: AnsweredOverWire | AskedOverWire, check: SchemaCheck): string[] {
  const type = headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase() ?? 'none';
  const schema = bodies.get(type);
  if (!schema) return [`its media type is ${type}, not ${[...bodies.keys()].join(' or ')}`];
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return ['its body is not JSON'];
  }
  const fault = check(schema, value);
  return fault === undefined ? [] : [fault];
}
