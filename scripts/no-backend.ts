import type { Plugin } from 'vite';
import { simulatedRequestHeader } from '#mocks/browser/worker-address.ts';

/** The path of this project's APIs, in every version. */
const apiPaths = '/api/';

/** Returns whether a path belongs to the API. A host of files has no response for it. */
export const isApiPath = (path: string): boolean => path.startsWith(apiPaths);

/** The response of a file host to a request for the API. */
interface HostResponse {
  readonly status: 204 | 503;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/**
 * Returns the response of a file host in place of a backend. It is a transient failure that the page retries: 404 would
 * mean that the product has no such operation. It has no request id, so that the page does not use it as the backend's own
 * response, or its Date as the backend's clock. A request of a demo page gets an empty response: the page answers the
 * request itself, or has been left, and an error would only appear in the console. `header` returns a request header.
 */
export function respondWithoutBackend(header: (name: string) => unknown): HostResponse {
  if (header(simulatedRequestHeader) !== undefined)
    return { status: 204, headers: { 'Cache-Control': 'no-store' }, body: null };
  return {
    status: 503,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', 'Retry-After': '5' },
    body: JSON.stringify({
      type: 'about:blank',
      title: 'No backend answers here',
      status: 503,
      detail: 'This host serves files. In the demo the page itself answers its requests (mocks/README.md).',
    }),
  };
}

/** Sends the same response from Vite's own servers, which would send the page or 404. */
export const noBackendPlugin = (): Plugin => {
  const handle = (request: RequestLike, response: ResponseLike, next: () => void) => {
    if (!isApiPath(request.url ?? '')) return next();
    const { status, headers, body } = respondWithoutBackend((name) => request.headers[name.toLowerCase()]);
    response.writeHead(status, headers).end(body ?? '');
  };
  return {
    name: 'no-backend',
    configureServer: ({ middlewares }) => void middlewares.use(handle),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(handle),
  };
};

interface RequestLike {
  readonly url?: string | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
}

interface ResponseLike {
  writeHead(status: number, headers: Readonly<Record<string, string>>): { end(body: string): void };
}
