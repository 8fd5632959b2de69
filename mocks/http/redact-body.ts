import { detectCode } from '#mocks/codes/detect-code.ts';
import { operations } from '#src/contract/operations.ts';
import { codeKind } from '#src/contract/reservation.ts';
import { contractVocabulary } from './contract-vocabulary.ts';

/** What stands in the log for what somebody could act with. */
const redacted = '(masked)';

/**
 * The fields whose text is shown. All others are masked, so that a new field of the contract shows nothing until
 * somebody has decided here that it may; `secretFields` are those of which it was decided that they may not.
 */
export const visibleFields: ReadonlySet<string> = new Set([
  ...['id', 'older', 'requestId', 'type', 'title', 'field', 'device', 'raw', 'log', 'target'],
  ...['name', 'description', 'shortName', 'tag', 'userName', 'instanceName', 'version', 'versions'],
  ...['productIdentifier', 'serialNumber', 'productInstance', 'smartAccount', 'virtualAccount'],
  ...['build', 'uuid', 'endsOn', 'endedOn'],
  ...['host', 'url', 'transportUrl', 'signInUrl', 'portalUrl', 'directAddress', 'smartTransportAddress'],
  ...['street', 'city', 'state', 'country', 'postalCode'],
]);

/**
 * The fields that hold tokens and codes. Nothing in them is shown but the contract's own words, such as a problem's
 * code.
 */
export const secretFields: ReadonlySet<string> = new Set(['token', 'code']);

const { enumValues } = contractVocabulary();
/** The queries of the contract: none takes a secret. */
const visibleQueries: ReadonlySet<string> = new Set(
  Object.values(operations).flatMap((operation) => ('query' in operation ? Object.keys(operation.query) : [])),
);
const secretKinds: ReadonlySet<string> = new Set(Object.values(codeKind._zod.def.entries));
const instantPattern = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const fieldNamePattern = /^[A-Za-z][\w-]{0,39}$/;

/**
 * A body as the log may show it (screens.md §5): every token and code is `(masked)`, and what is no JSON is not shown.
 */
export function redactBody(text: string): unknown {
  try {
    return redactValue(JSON.parse(text), '', '');
  } catch {
    return '(not JSON)';
  }
}

/**
 * An address below the API's base, with its query. What looks like a token or code in it is masked, and so is an
 * unknown query.
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
 * Whether a text of a field that is shown is a token or a code all the same. Eight digits may be anything: an identity,
 * say.
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
