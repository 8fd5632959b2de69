import { defaultApiBase } from '#src/contract/operations.ts';

/** Where the page is served. */
interface ServedAt {
  /** What stands before every address of the app, such as `/admin/license`; empty at the root of the origin. */
  readonly basePath: string;
  /** The base of the API: a path of this origin, such as `/admin/license/api/v1`. */
  readonly apiBase: string;
}

/**
 * Where the page is served. The script of index.html finds it out before anything else is loaded, and writes it into the
 * root element (docs/decisions/0048).
 */
export const servedAt: ServedAt = {
  basePath: '',
  apiBase: defaultApiBase,
  ...globalThis.document?.documentElement.dataset,
};

/** Sets where the page is served, for a host that embeds it. Call it before the app starts. */
export function setServedAt(place: Partial<ServedAt>): void {
  Object.assign(servedAt, place);
}

/** Returns the path on this origin of an address of the app, such as `/admin/license/system` of `/system`. */
export const hrefOf = (path: string): string => servedAt.basePath + path;

/** Returns the address of the app that a path on this origin has: the reverse of `hrefOf`. Other paths stay unchanged. */
export function addressOf(pathname: string): string {
  const { basePath } = servedAt;
  const isBelow = pathname === basePath || pathname.startsWith(`${basePath}/`);
  return isBelow ? pathname.slice(basePath.length) || '/' : pathname;
}
