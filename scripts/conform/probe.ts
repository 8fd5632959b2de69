import type { RawResponse, Sender } from './sender.ts';
import { NoResponseError } from './sender.ts';
import type { Credentials } from './user.ts';

const wholeAddress = 'Give the address of the API with its path in --url, e.g. https://host/api/v1.';
const session = 'Pass a valid session with --cookie or a token with --token.';

/**
 * Sends one request to find out whether the address is an API at all.
 *
 * @returns undefined if it is, otherwise one sentence about what answers there, and one about what to do.
 */
export async function findObstacle(url: URL, sender: Sender, credentials: Credentials): Promise<string | undefined> {
  const headers = { ...credentials, Accept: 'application/json' };
  try {
    return obstacleIn(url, await sender({ method: 'GET', target: '/session', headers }));
  } catch (error) {
    if (!(error instanceof NoResponseError)) throw error;
    return describeSilence(url, error.code);
  }
}

function obstacleIn({ origin, href }: URL, { status, headers, body }: RawResponse): string | undefined {
  const address = `${href.replace(/\/$/, '')}/session`;
  const type = headers.get('Content-Type')?.split(';')[0] ?? 'no media type';
  const isJson = /[/+]json$/.test(type);
  if (status >= 300 && status < 400) return `${address} redirects (${status}), probably to a sign-in page. ${session}`;
  if (status >= 500 && !isJson)
    return `A proxy answers at ${origin} with ${status}, because it does not reach the product’s backend. Start the backend, or correct the proxy.`;
  if (status === 401) return `The API at ${href} does not accept the session (401). ${session}`;
  if (status === 404) return `There is no API at ${href}: GET /session is answered with 404. ${wholeAddress}`;
  if (type === 'text/html' || /^\s*</.test(body))
    return `${address} answers with an HTML page (${status}): a sign-in page, or the page of the product. ${session} ${wholeAddress}`;
  if (!isJson) return `${address} answers ${status} with ${type}, not with JSON. ${wholeAddress}`;
  if (status < 300 && !/"(?:userName|role)"/.test(body))
    return `${address} answers with JSON, but with another one than this API. ${wholeAddress}`;
  return undefined;
}

function describeSilence({ origin, hostname, protocol }: URL, code: string): string {
  if (code === 'ECONNREFUSED')
    return `Nothing listens at ${origin}. Start the server, or correct host and port in --url.`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `There is no host ${hostname}. Correct it in --url.`;
  if (code === 'timeout' || code === 'ETIMEDOUT')
    return `${origin} does not answer in time. Check the server, and whether a firewall is in between.`;
  if (/CERT|SIGNATURE|ISSUER/.test(code))
    return `The certificate of ${origin} is not trusted (${code}). Set NODE_EXTRA_CA_CERTS to the file of its authority.`;
  const other = protocol === 'https:' ? 'http' : 'https';
  return `${origin} does not answer as a server of ${protocol.slice(0, -1).toUpperCase()} (${code}). Try ${other}:// in --url.`;
}
