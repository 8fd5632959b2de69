import { detectCode } from '#mocks/codes/detect-code.ts';
import { operations } from '#src/contract/operations.ts';
import { codeKind } from '#src/contract/reservation.ts';
import { contractVocabulary } from './contract-vocabulary.ts';

/** Replaces secret values in the log. */
const redacted = '(masked)';

/**
 * The fields whose text is logged. All others are masked, so that a new field of the contract stays hidden until it is
 * added here. `secretFields` are the fields that must stay hidden.
 */
export const visibleFields: ReadonlySet<string> = new Set([
  ...['id', 'nextPageToken', 'requestId', 'type', 'title', 'detail', 'pointer', 'device', 'raw', 'log', 'target'],
  ...['name', 'description', 'shortName', 'tag', 'userName', 'instanceName', 'version', 'versions'],
  ...['productIdentifier', 'serialNumber', 'productInstance', 'smartAccount', 'virtualAccount'],
  ...['build', 'uuid', 'endsOn', 'endedOn', 'from', 'to', 'day'],
  ...['host', 'url', 'transportUrl', 'signInUrl', 'portalUrl', 'portalLicensesUrl', 'portalInstanceUrl'],
  ...['directAddress', 'smartTransportAddress'],
  ...['street', 'city', 'state', 'country', 'postalCode'],
]);

/**
 * The fields that hold tokens and codes. Only the contract's own enumeration values are logged from them, such as a
 * problem's code.
 */
export const secretFields: ReadonlySet<string> = new Set(['token', 'code']);

const { enumValues } = contractVocabulary();
/** The query parameters of the contract. None of them holds a secret. */
const visibleQueries: ReadonlySet<string> = new Set(
  Object.values(operations).flatMap((operation) => ('query' in operation ? operation.query : [])),
);
const secretKinds: ReadonlySet<string> = new Set(Object.values(codeKind._zod.def.entries));
const instantPattern = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const fieldNamePattern = /^[A-Za-z][\w-]{0,39}$/;

/**
 * The body for the log (screens.md §5): tokens and codes are replaced by `(masked)`, and text that is not JSON by `(not
 * JSON)`.
 */
export function redactBody(text: string): unknown {
  try {
    return redactValue(JSON.parse(text), '', '');
  } catch {
    return '(not JSON)';
  }
}

/**
 * A URL relative to the API's base, with its query. Path segments that look like a token or code are masked, and so are
 * the values of unknown query parameters.
 */
export function redactUrl({ pathname, searchParams }: URL): string {
  const path = pathname.split('/').map((part) => (secretKinds.has(detectCode(decode(part)).kind) ? redacted : part));
  const query = [...searchParams].map(([name, value]) => `${name}=${visibleQueries.has(name) ? value : redacted}`);
  return query.length === 0 ? path.join('/') : `${path.join('/')}?${query.join('&')}`;
}

function redactValue(value: unknown, field: string, parentField: string): unknown {
  if (typeof value === 'string') return isVisible(value, field, parentField) ? value : redacted;
  if (secretFields.has(field)) return redacted;
  if (Array.isArray(value)) return value.map((item) => redactValue(item, field, parentField));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, innerValue]) => [
      fieldNamePattern.test(name) ? name : redacted,
      redactValue(innerValue, name, field),
    ]),
  );
}

function isVisible(text: string, field: string, parentField: string): boolean {
  if (enumValues.has(text) || instantPattern.test(text)) return true;
  return (visibleFields.has(field) || visibleFields.has(parentField)) && !isSecretLike(text);
}

/**
 * Whether the text of a visible field is nevertheless a token or a code. Eight digits do not count as a confirmation
 * code here: they can also be an id.
 */
function isSecretLike(text: string): boolean {
  const { kind } = detectCode(text);
  return kind !== 'confirmation-code' && secretKinds.has(kind);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
