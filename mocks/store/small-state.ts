import type { World } from '#mocks/world.ts';

/** A part of the small state: where it belongs, as member names joined by slashes, and its JSON. */
export interface Part {
  readonly path: string;
  readonly body: string;
}

/** What is to be written so that a changed small state is kept. */
export interface PartsChanged {
  readonly put: readonly Part[];
  /** The paths of parts that are no more. */
  readonly removed: readonly string[];
}

/** How a value is taken apart: into each of a list, or each member, which may be taken apart in turn. */
type Place =
  | { readonly kind: 'list'; readonly each?: Place }
  | { readonly kind: 'members'; readonly apart?: Readonly<Record<string, Place>> };

/** Of an account's licences, a thousand perhaps, and its tokens a step changes a few. All else is small. */
const account: Place = { kind: 'members', apart: { licenses: { kind: 'list' }, tokens: { kind: 'list' } } };
const cssm: Place = { kind: 'members', apart: { virtualAccounts: { kind: 'list', each: account } } };
const whole: Place = { kind: 'members', apart: { cssm } };

const within = (place: Place, name: string) => (place.kind === 'list' ? place.each : place.apart?.[name]);

/**
 * The parts that differ between two small states; all of them where there is none before. What a step does not change
 * is the very same object afterwards, so only what is another is looked into.
 */
export function changedParts(before: World | undefined, after: World): PartsChanged {
  const put: Part[] = [];
  const removed: string[] = [];
  const compare = (old: unknown, present: unknown, place: Place | undefined, path: string) => {
    if (old === present) return;
    if (place) {
      const [were, are] = [membersOf(old), membersOf(present)];
      const names = new Set([...Object.keys(were), ...Object.keys(are)]);
      for (const name of names) {
        compare(were[name], are[name], within(place, name), path === '' ? name : `${path}/${name}`);
      }
    } else if (present === undefined) removed.push(path);
    else put.push({ path, body: JSON.stringify(present) });
  };
  compare(before, after, whole, '');
  return { put, removed };
}

/** The small state of these parts, if there are any. */
export function assembled(parts: readonly Part[]): World | undefined {
  if (parts.length === 0) return undefined;
  const root = emptyOf(whole);
  for (const { path, body } of parts) {
    const names = path.split('/');
    const last = names.pop() ?? '';
    let [node, place]: [Members, Place] = [root, whole];
    for (const name of names) {
      const inner = within(place, name);
      if (!inner) throw new Error(`The small state has no parts at ${path}.`);
      node[name] ??= emptyOf(inner);
      [node, place] = [node[name] as Members, inner];
    }
    node[last] = JSON.parse(body);
  }
  // It is what was taken apart.
  return root as unknown as World;
}

type Members = Record<string, unknown>;

const membersOf = (value: unknown) => (value ?? {}) as Readonly<Members>;

/** A value without parts: lists in it may be empty. */
function emptyOf(place: Place): Members {
  if (place.kind === 'list') return [] as unknown as Members;
  const lists = Object.entries(place.apart ?? {}).map(([name, inner]) => [name, emptyOf(inner)]);
  return Object.fromEntries(lists);
}
