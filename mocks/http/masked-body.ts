import { recognise } from '#mocks/codes/recognition.ts';
import { operations } from '#src/contract/operations.ts';
import { codeKind } from '#src/contract/reservation.ts';
import { contractWords } from './contract-words.ts';

/** What stands in the log for what somebody could act with. */
const masked = '(masked)';

/**
 * The fields whose text is shown. All others are masked, so that a new field of the contract shows nothing until
 * somebody has decided here that it may; `secretFields` are those of which it was decided that they may not.
 */
export const shownFields: ReadonlySet<string> = new Set([
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

const { closed } = contractWords();
/** The queries of the contract: none takes a secret. */
const shownQueries: ReadonlySet<string> = new Set(
  Object.values(operations).flatMap((operation) => ('query' in operation ? Object.keys(operation.query) : [])),
);
const kindsOfSecrets: ReadonlySet<string> = new Set(Object.values(codeKind._zod.def.entries));
const instantForm = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const fieldForm = /^[A-Za-z][\w-]{0,39}$/;

/**
 * A body as the log may show it (screens.md §5): every token and code is `(masked)`, and what is no JSON is not shown.
 */
export function maskedBody(text: string): unknown {
  try {
    return maskedValue(JSON.parse(text), '', '');
  } catch {
    return '(not JSON)';
  }
}

/**
 * An address below the API's base, with its query. What looks like a token or code in it is masked, and so is an
 * unknown query.
 */
export function maskedAddress({ pathname, searchParams }: URL): string {
  const path = pathname.split('/').map((part) => (kindsOfSecrets.has(recognise(decoded(part)).kind) ? masked : part));
  const query = [...searchParams].map(([name, value]) => `${name}=${shownQueries.has(name) ? value : masked}`);
  return query.length === 0 ? path.join('/') : `${path.join('/')}?${query.join('&')}`;
}

function maskedValue(value: unknown, field: string, above: string): unknown {
  if (typeof value === 'string') return isShown(value, field, above) ? value : masked;
  if (secretFields.has(field)) return masked;
  if (Array.isArray(value)) return value.map((one) => maskedValue(one, field, above));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      fieldForm.test(name) ? name : masked,
      maskedValue(inner, name, field),
    ]),
  );
}

function isShown(text: string, field: string, above: string): boolean {
  if (closed.has(text) || instantForm.test(text)) return true;
  return (shownFields.has(field) || shownFields.has(above)) && !looksSecret(text);
}

/**
 * Whether a text of a field that is shown is a token or a code all the same. Eight digits may be anything: an identity,
 * say.
 */
function looksSecret(text: string): boolean {
  const { kind } = recognise(text);
  return kind !== 'confirmation-code' && kindsOfSecrets.has(kind);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
