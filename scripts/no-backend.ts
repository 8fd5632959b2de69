import type { Plugin } from 'vite';
import { simulatedRequestHeader } from '#mocks/browser/worker-address.ts';

/** The path of this project's APIs, in every version. */
const apiPaths = '/api/';

/** Returns whether a path belongs to the API. A host of files has no response for it. */
export const isApiPath = (path: string): boolean => path.startsWith(apiPaths);

/**
 * Whether a demo page has sent this request. It answers the request itself, so the response of the host is not used; an
 * error would only appear in the browser's console when the page is left or loaded again.
 */
export const isFromDemo = (header: (name: string) => unknown): boolean => header(simulatedRequestHeader) !== undefined;

/** The response to a request of a demo page. */
export const emptyResponse = { status: 204, headers: { 'Cache-Control': 'no-store' } } as const;

/**
 * The response of a file host in place of a backend. It is a transient failure that the page retries: 404 would mean
 * that the product has no such operation. It has no request id, so that the page does not use it as the backend's own
 * response, or its Date as the backend's clock.
 */
export const noBackend = {
  status: 503,
  headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', 'Retry-After': '5' },
  body: JSON.stringify({
    type: 'about:blank',
    title: 'No backend answers here',
    status: 503,
    detail: 'This host serves files. In the demo the page itself answers its requests (mocks/README.md).',
  }),
} as const;

/** Sends the same response from Vite's own servers, which would send the page or 404. */
export const noBackendPlugin = (): Plugin => {
  const handle = (request: RequestLike, response: ResponseLike, next: () => void) => {
    if (!isApiPath(request.url ?? '')) return next();
    if (isFromDemo((name) => request.headers[name.toLowerCase()]))
      return response.writeHead(emptyResponse.status, emptyResponse.headers).end();
    response.writeHead(noBackend.status, noBackend.headers).end(noBackend.body);
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
  writeHead(status: number, headers: Readonly<Record<string, string>>): { end(body?: string): void };
}
