import type { ApiOperation } from '#scripts/conform/api.ts';
import type { Kit } from '#scripts/conform/kit.ts';
import { type CheckedRule, NotCheckedError } from '#scripts/conform/rule.ts';

/** The methods that are tried on each path. */
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Returns paths that differ from a path of the document, and are no paths of it. */
function similarPaths(path: string): readonly string[] {
  const last = path.at(-1) ?? '';
  return [
    `${path}/`,
    path.toUpperCase(),
    `/${path}`,
    `/.${path}`,
    `${path.slice(0, -1)}%${last.charCodeAt(0).toString(16)}`,
    `${path}-conform`,
  ];
}

/** Returns the methods of a path; HEAD is there where GET is. */
function methodsOf({ api }: Kit, path: string): readonly string[] {
  const documented = api.operations.filter((operation) => operation.path === path).map(({ method }) => method);
  return documented.includes('GET') ? [...documented, 'HEAD'] : documented;
}

const isFirstOfItsPath = (operation: ApiOperation, { api }: Kit) =>
  api.operations.find(({ path }) => path === operation.path) === operation;

/** The headers of a request that a page of another site has caused (Fetch Metadata). */
const otherSites = [
  { Origin: 'https://conform.example' },
  { 'Sec-Fetch-Site': 'cross-site' },
  { 'Sec-Fetch-Site': 'same-site' },
];

/** Level 1: paths and methods that the document does not have, and requests that another site has caused. */
export const addressRules: readonly CheckedRule[] = [
  {
    name: 'unknown-path',
    level: 1,
    statement: 'A path that is not exactly one of the document is answered with 404.',
    source: '#/x-responses-without-operation/404',
    appliesTo: isFirstOfItsPath,
    check: async (kit, operation) => {
      // Without its required headers and body a request that changes something is refused by every backend.
      for (const target of similarPaths(operation.path)) {
        const exchange = await kit.user.sendRaw({ method: operation.method, target, headers: {} });
        kit.expect(exchange.response.status === 404, exchange, '404 not-found');
      }
    },
  },
  {
    name: 'other-site',
    level: 1,
    statement: 'A request that another site has caused is refused with 403.',
    source: '#/components/securitySchemes/session',
    appliesTo: () => true,
    check: async (kit, operation) => {
      const { method, path: target } = operation;
      if ('Authorization' in kit.user.credentials) throw new NotCheckedError('a token is accepted from every site');
      for (const headers of otherSites) {
        // The document leaves the body of this response open.
        const exchange = await kit.user.sendRaw({ method, target, headers }, { isInspected: false });
        const [header] = Object.entries(headers);
        kit.expect(exchange.response.status === 403, exchange, `403 with ${header?.join(': ')}`);
      }
    },
  },
  {
    name: 'wrong-method',
    level: 1,
    statement: 'A method that a path does not have is answered with 405, and Allow lists the methods of the path.',
    source: '#/x-responses-without-operation/405',
    appliesTo: isFirstOfItsPath,
    check: async (kit, operation) => {
      const allowed = methodsOf(kit, operation.path);
      const expected = `405 with Allow: ${allowed.join(', ')}`;
      for (const method of methods.filter((candidate) => !allowed.includes(candidate))) {
        const exchange = await kit.user.sendRaw({ method, target: operation.path, headers: {} });
        const listed = exchange.response.headers.get('Allow')?.split(/\s*,\s*/) ?? [];
        const isSame = [...listed].sort().join() === [...allowed].sort().join();
        const received = `${exchange.response.status} with Allow: ${listed.join(', ') || 'none'}`;
        kit.expect(exchange.response.status === 405 && isSame, exchange, expected, received);
      }
    },
  },
];
