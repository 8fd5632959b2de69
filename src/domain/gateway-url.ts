import { isPlausibleHost, stripPasteArtifacts } from './host-name.ts';

/** What can be wrong with a gateway's address, by the key of its text. */
export type GatewayUrlError = 'empty' | 'scheme' | 'invalid';

/** What the contract takes: http or https, a host, perhaps a path. A test keeps the two the same. */
const urlPattern = /^https?:\/\/([^\s/?#@]+)(\/\S*)?$/;
const MAX_URL_LENGTH = 1024;
/** A host as it is typed, perhaps with a port. */
const hostAndPort = /^(\[[\da-f:.]+\]|[^:]+)(?::\d{1,5})?$/i;
/** No address has these, whether a browser would take them or not. */
const forbiddenCharacters = /[@\s"'`<>\\^{}|\u2018-\u201F\u00AB\u00BB]|:\/|\/\//;
/** A scheme, also one that was mistyped, masked or doubled: it is followed by a colon or what was typed for it, or by slashes. */
const schemePattern = /^(?:hxxp|ht{1,2}p|ttp)(s?)(?:[:;]\/{0,4}|\.\/{2,4}|\/{1,4})[:;]?\/{0,4}/i;

/** A gateway's address as it is stored: without what copying adds, the scheme in small letters, whichever way it was typed. */
export function normalizeGatewayUrl(text: string): string {
  return stripPasteArtifacts(text).replace(/^https?:/i, (scheme) => scheme.toLowerCase());
}

/** Whether an address carries a name or password, which the page would then show to everybody. */
function hasCredentials(url: string): boolean {
  const { username, password } = new URL(url);
  return username !== '' || password !== '';
}

/** What is wrong with a gateway's address; both forms of On-Prem are accepted (domain.md §4.8). */
export function validateGatewayUrl(text: string): GatewayUrlError | undefined {
  const url = normalizeGatewayUrl(text);
  if (url === '') return 'empty';
  if (/^(?!h[tx]+ps?:)[a-z][a-z\d+.-]*:\/\//i.test(url)) return 'scheme';
  const [, authority = '', path = ''] = urlPattern.exec(url) ?? [];
  const [, host = ''] = hostAndPort.exec(authority) ?? [];
  const isAddress =
    url.length <= MAX_URL_LENGTH &&
    isPlausibleHost(host) &&
    !forbiddenCharacters.test(authority + path) &&
    URL.canParse(url) &&
    !hasCredentials(url);
  return isAddress ? undefined : 'invalid';
}

/**
 * The gateway's address that was probably meant: with its scheme added, mended or no longer doubled, or taken out of a
 * sentence. It is accepted as it is; nothing when none can be told.
 */
export function suggestGatewayUrl(text: string): string | undefined {
  if (validateGatewayUrl(text) === undefined) return undefined;
  const normalized = normalizeGatewayUrl(text);
  const words = normalized.split(/\s+/);
  const addresses = words.map(stripPasteArtifacts).filter((word) => schemePattern.test(word));
  const [candidate = normalized] = words.length > 1 && addresses.length === 1 ? addresses : [];
  let rest = candidate.replaceAll('\\', '/');
  let scheme = 'https';
  for (let match = schemePattern.exec(rest); match; match = schemePattern.exec(rest)) {
    scheme = match[1] ? 'https' : 'http';
    rest = rest.slice(match[0].length);
  }
  if (/^[a-z][a-z\d+.-]*:(?!\d)/i.test(rest)) return undefined;
  const url = `${scheme}://${rest}`;
  return validateGatewayUrl(url) === undefined ? url : undefined;
}
