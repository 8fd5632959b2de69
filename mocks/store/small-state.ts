import type { SimulatorState } from '#mocks/simulator-state.ts';

/** A part of the state without instances, events and activity: its path, as member names joined by slashes, and its JSON. */
export interface StatePart {
  readonly path: string;
  readonly body: string;
}

/** The parts to write and to remove after a change of the state. */
export interface StatePartChanges {
  readonly put: readonly StatePart[];
  /** Paths of parts that no longer exist. */
  readonly removed: readonly string[];
}

/** The division of a value into parts: one for each list item or member, which may be divided further. */
type PartLayout =
  | { readonly kind: 'list'; readonly item?: PartLayout }
  | { readonly kind: 'members'; readonly members?: Readonly<Record<string, PartLayout>> };

/**
 * An account can have a thousand licences and tokens, of which a transaction changes a few. All other values are small.
 */
const account: PartLayout = { kind: 'members', members: { licenses: { kind: 'list' }, tokens: { kind: 'list' } } };
const cssm: PartLayout = { kind: 'members', members: { virtualAccounts: { kind: 'list', item: account } } };
/** One reply is added by each command, and there can be thousands. */
const keptReplies: PartLayout = { kind: 'members' };
const stateLayout: PartLayout = { kind: 'members', members: { cssm, keptReplies } };

const layoutWithin = (layout: PartLayout, name: string) =>
  layout.kind === 'list' ? layout.item : layout.members?.[name];

/**
 * The parts that differ between two states; if there is no earlier state, all parts. Unchanged values are the same object
 * in both, so only objects with another identity are compared.
 */
export function diffParts(before: SimulatorState | undefined, after: SimulatorState): StatePartChanges {
  const put: StatePart[] = [];
  const removed: string[] = [];
  const compare = (oldValue: unknown, newValue: unknown, layout: PartLayout | undefined, path: string) => {
    if (oldValue === newValue) return;
    if (layout) {
      const [oldMembers, newMembers] = [membersOf(oldValue), membersOf(newValue)];
      const names = new Set([...Object.keys(oldMembers), ...Object.keys(newMembers)]);
      for (const name of names) {
        compare(oldMembers[name], newMembers[name], layoutWithin(layout, name), path === '' ? name : `${path}/${name}`);
      }
    } else if (newValue === undefined) removed.push(path);
    else put.push({ path, body: JSON.stringify(newValue) });
  };
  compare(before, after, stateLayout, '');
  return { put, removed };
}

/** Assembles the state from its parts; undefined if there are none. */
export function assembleState(parts: readonly StatePart[]): SimulatorState | undefined {
  if (parts.length === 0) return undefined;
  const root = emptyOf(stateLayout);
  for (const { path, body } of parts) {
    const names = path.split('/');
    const last = names.pop() ?? '';
    let [node, layout]: [Members, PartLayout] = [root, stateLayout];
    for (const name of names) {
      const innerLayout = layoutWithin(layout, name);
      if (!innerLayout) throw new Error(`The state has no parts at ${path}.`);
      node[name] ??= emptyOf(innerLayout);
      [node, layout] = [node[name] as Members, innerLayout];
    }
    node[last] = JSON.parse(body);
  }
  // The parts come from `diffParts`, so the type holds.
  return root as unknown as SimulatorState;
}

type Members = Record<string, unknown>;

const membersOf = (value: unknown) => (value ?? {}) as Readonly<Members>;

/** An empty value with its nested lists. Empty lists are not stored as parts, so they are created here. */
function emptyOf(layout: PartLayout): Members {
  if (layout.kind === 'list') return [] as unknown as Members;
  const lists = Object.entries(layout.members ?? {}).map(([name, innerLayout]) => [name, emptyOf(innerLayout)]);
  return Object.fromEntries(lists);
}
