import type { Plugin } from 'vite';

/** The path of this project's APIs, in every version. */
const apiPaths = '/api/';

/** Returns whether a path belongs to the API. A host of files has no response for it. */
export const isApiPath = (path: string): boolean => path.startsWith(apiPaths);

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
  const handle = (request: { readonly url?: string | undefined }, response: ResponseLike, next: () => void) => {
    if (!isApiPath(request.url ?? '')) return next();
    response.writeHead(noBackend.status, noBackend.headers).end(noBackend.body);
  };
  return {
    name: 'no-backend',
    configureServer: ({ middlewares }) => void middlewares.use(handle),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(handle),
  };
};

interface ResponseLike {
  writeHead(status: number, headers: Readonly<Record<string, string>>): { end(body: string): void };
}
