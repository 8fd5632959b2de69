import { isPlausibleHost, stripPasteArtifacts } from './host-name.ts';

/** The errors of a gateway's address; each is the key of its text. */
export type GatewayUrlError = 'empty' | 'scheme' | 'invalid';

/** The pattern of the contract: http or https, a host, an optional path. A test compares the two. */
const urlPattern = /^https?:\/\/([^\s/?#@]+)(\/\S*)?$/;
const MAX_URL_LENGTH = 1024;
/** A host with an optional port. */
const hostAndPort = /^(\[[\da-f:.]+\]|[^:]+)(?::\d{1,5})?$/i;
/** Characters that are rejected in an address, even if a browser would accept them. */
const forbiddenCharacters = /[@\s"'`<>\\^{}|\u2018-\u201F\u00AB\u00BB]|:\/|\/\//;
/** A scheme, also mistyped (`htp`) or masked (`hxxp`), with a colon or semicolon, slashes, or both. */
const schemePattern = /^(?:hxxp|ht{1,2}p|ttp)(s?)(?:[:;]\/{0,4}|\.\/{2,4}|\/{1,4})[:;]?\/{0,4}/i;

/** Returns a gateway's address as it is stored: without paste artifacts, the scheme in lower case. */
export function normalizeGatewayUrl(text: string): string {
  return stripPasteArtifacts(text).replace(/^https?:/i, (scheme) => scheme.toLowerCase());
}

/** Whether an address contains a user name or password, which the page would show to all users. */
function hasCredentials(url: string): boolean {
  const { username, password } = new URL(url);
  return username !== '' || password !== '';
}

/** Returns the error of a gateway's address, if any. Both forms of On-Prem are accepted (domain.md §4.8). */
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
 * Suggests a valid address for an invalid one: the scheme is added, corrected or de-duplicated, or the address is
 * extracted from a sentence. Returns undefined for a valid address, or when there is no valid suggestion.
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
