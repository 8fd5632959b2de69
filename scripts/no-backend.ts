import type { Plugin } from 'vite';

/** Where every API of ours is, whatever its version. */
const apiPaths = '/api/';

/** Whether an address is one of the API, which no host of files can answer. */
export const isApiPath = (path: string): boolean => path.startsWith(apiPaths);

/**
 * What a host of files answers in the place of a backend. It is a failure that passes, and that the page tries again: not
 * 404, which would tell the page that the product has no such operation. It names no request, so that nobody takes it for
 * the backend's own answer, or its Date for the backend's clock.
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

/** The same from Vite's own servers, which would answer with the page or with 404. */
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
