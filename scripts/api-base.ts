/** Where a build is served, when it is not at the root of its origin with the API beside it. */
export interface PlaceOptions {
  /** The path of the page, such as `/admin/license`; default: the root of its origin. */
  readonly basePath?: string | undefined;
  /** The path of the API; default: `/api/v1` below that of the page. */
  readonly apiBase?: string | undefined;
}

/** Writes a text into a `<meta>` of index.html. Throws if the page has no such element. */
function fillIn(page: string, name: string, content: string): string {
  const element = new RegExp(`(<meta name="${name}" content=")[^"]*`);
  if (!element.test(page)) throw new Error(`index.html has no meta element ${name}.`);
  return page.replace(element, (_all, beginning: string) => beginning + content);
}

/**
 * Returns a built page that says where it and its API are served. It has both in a `<meta>` and nowhere else. Its policy
 * stays the same: `'self'` allows every path of the origin.
 */
export function withPlace(page: string, { basePath, apiBase }: PlaceOptions): string {
  const placed = basePath === undefined ? page : fillIn(page, 'base-path', basePath || '/');
  return apiBase === undefined ? placed : fillIn(placed, 'api-base', apiBase);
}

/** A path of one or more segments, none of which leads elsewhere (`.` and `..`). */
const pathPattern = /^(\/(?!\.{1,2}(\/|$))[\w.~-]+)+$/;

/**
 * Returns a valid API base unchanged. Throws if it is not a path of this origin: page and cookies need the same origin.
 */
export function parseApiBase(text: string): string {
  if (!pathPattern.test(text)) throw new Error(`“${text}” is not a path such as /product/api/v1.`);
  return text;
}

/** Returns the path of the page without a slash at its end; empty for the root. Throws if it is not a path. */
export function parseBasePath(text: string): string {
  const path = text.replace(/\/$/, '');
  if (path !== '' && !pathPattern.test(path)) throw new Error(`“${text}” is not a path such as /admin/license.`);
  return path;
}
