import { withoutUnseen } from './plain-text.ts';

/** What can be wrong with a gateway's address, by the key of its text. */
export type GatewayFault = 'empty' | 'scheme' | 'invalid';

/** What the contract takes: http or https, a host, perhaps a path. A test keeps the two the same. */
const form = /^https?:\/\/[^\s/?#]+(\/\S*)?$/;
const longest = 1024;

/** A gateway's address as it is stored: without what copying adds, the scheme in small letters, whichever way it was typed. */
export function gatewayAddressOf(text: string): string {
  return withoutUnseen(text)
    .trim()
    .replace(/^https?:/i, (scheme) => scheme.toLowerCase());
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
  if (/^(?!https?:)[a-z][a-z\d+.-]*:\/\//i.test(url)) return 'scheme';
  const isAddress = url.length <= longest && form.test(url) && URL.canParse(url) && !hasCredentials(url);
  return isAddress ? undefined : 'invalid';
}

/** The gateway's address that was probably meant when the scheme was left out. */
export function gatewayMeant(text: string): string | undefined {
  const typed = withoutUnseen(text).trim();
  const hasScheme = /^[a-z][a-z\d+.-]*:(?!\d)/i.test(typed);
  const url = `https://${typed}`;
  return typed === '' || hasScheme || gatewayFault(url) !== undefined ? undefined : url;
}
