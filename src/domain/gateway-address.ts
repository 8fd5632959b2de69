import { isPlausibleHost, withoutSurroundings } from './host-name.ts';

/** What can be wrong with a gateway's address, by the key of its text. */
export type GatewayFault = 'empty' | 'scheme' | 'invalid';

/** What the contract takes: http or https, a host, perhaps a path. A test keeps the two the same. */
const form = /^https?:\/\/([^\s/?#@]+)(\/\S*)?$/;
const longest = 1024;
/** A host as it is typed, perhaps with a port. */
const hostAndPort = /^(\[[\da-f:.]+\]|[^:]+)(?::\d{1,5})?$/i;
/** No address has these, whether a browser would take them or not. */
const neverInAddress = /[@\s"'`<>\\^{}|\u2018-\u201F\u00AB\u00BB]|:\/|\/\//;
/** A scheme, also one that was mistyped, masked or doubled: it is followed by a colon or what was typed for it, or by slashes. */
const anyScheme = /^(?:hxxp|ht{1,2}p|ttp)(s?)(?:[:;]\/{0,4}|\.\/{2,4}|\/{1,4})[:;]?\/{0,4}/i;

/** A gateway's address as it is stored: without what copying adds, the scheme in small letters, whichever way it was typed. */
export function gatewayAddressOf(text: string): string {
  return withoutSurroundings(text).replace(/^https?:/i, (scheme) => scheme.toLowerCase());
}

/** Whether an address carries a name or password, which the page would then show to everybody. */
function hasCredentials(url: string): boolean {
  const { username, password } = new URL(url);
  return username !== '' || password !== '';
}

/** What is wrong with a gateway's address; both forms of On-Prem are accepted (domain.md §4.8). */
export function gatewayFault(text: string): GatewayFault | undefined {
  const url = gatewayAddressOf(text);
  if (url === '') return 'empty';
  if (/^(?!h[tx]+ps?:)[a-z][a-z\d+.-]*:\/\//i.test(url)) return 'scheme';
  const [, authority = '', path = ''] = form.exec(url) ?? [];
  const [, host = ''] = hostAndPort.exec(authority) ?? [];
  const isAddress =
    url.length <= longest &&
    isPlausibleHost(host) &&
    !neverInAddress.test(authority + path) &&
    URL.canParse(url) &&
    !hasCredentials(url);
  return isAddress ? undefined : 'invalid';
}

/**
 * The gateway's address that was probably meant: with its scheme added, mended or no longer doubled, or taken out of a
 * sentence. It is accepted as it is; nothing when none can be told.
 */
export function gatewayMeant(text: string): string | undefined {
  if (gatewayFault(text) === undefined) return undefined;
  const typed = gatewayAddressOf(text);
  const words = typed.split(/\s+/);
  const addresses = words.map(withoutSurroundings).filter((word) => anyScheme.test(word));
  const [only = typed] = words.length > 1 && addresses.length === 1 ? addresses : [];
  let rest = only.replaceAll('\\', '/');
  let scheme = 'https';
  for (let found = anyScheme.exec(rest); found; found = anyScheme.exec(rest)) {
    scheme = found[1] ? 'https' : 'http';
    rest = rest.slice(found[0].length);
  }
  if (/^[a-z][a-z\d+.-]*:(?!\d)/i.test(rest)) return undefined;
  const url = `${scheme}://${rest}`;
  return gatewayFault(url) === undefined ? url : undefined;
}
