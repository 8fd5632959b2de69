import type { SimulatorState } from '#mocks/simulator-state.ts';

/** A part of the small state: where it belongs, as member names joined by slashes, and its JSON. */
export interface StatePart {
  readonly path: string;
  readonly body: string;
}

/** What is to be written so that a changed small state is kept. */
export interface StatePartChanges {
  readonly put: readonly StatePart[];
  /** The paths of parts that are no more. */
  readonly removed: readonly string[];
}

/** How a value is taken apart: into each of a list, or each member, which may be taken apart in turn. */
type PartLayout =
  | { readonly kind: 'list'; readonly item?: PartLayout }
  | { readonly kind: 'members'; readonly members?: Readonly<Record<string, PartLayout>> };

/** Of an account's licences, a thousand perhaps, and its tokens a step changes a few. All else is small. */
const account: PartLayout = { kind: 'members', members: { licenses: { kind: 'list' }, tokens: { kind: 'list' } } };
const cssm: PartLayout = { kind: 'members', members: { virtualAccounts: { kind: 'list', item: account } } };
const stateLayout: PartLayout = { kind: 'members', members: { cssm } };

const layoutWithin = (layout: PartLayout, name: string) =>
  layout.kind === 'list' ? layout.item : layout.members?.[name];

/**
 * The parts that differ between two small states; all of them where there is none before. What a step does not change
 * is the very same object afterwards, so only what is another is looked into.
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

/** The small state of these parts, if there are any. */
export function assembleState(parts: readonly StatePart[]): SimulatorState | undefined {
  if (parts.length === 0) return undefined;
  const root = emptyOf(stateLayout);
  for (const { path, body } of parts) {
    const names = path.split('/');
    const last = names.pop() ?? '';
    let [node, layout]: [Members, PartLayout] = [root, stateLayout];
    for (const name of names) {
      const innerLayout = layoutWithin(layout, name);
      if (!innerLayout) throw new Error(`The small state has no parts at ${path}.`);
      node[name] ??= emptyOf(innerLayout);
      [node, layout] = [node[name] as Members, innerLayout];
    }
    node[last] = JSON.parse(body);
  }
  // It is what was taken apart.
  return root as unknown as SimulatorState;
}

type Members = Record<string, unknown>;

const membersOf = (value: unknown) => (value ?? {}) as Readonly<Members>;

/** A value without parts: lists in it may be empty. */
function emptyOf(layout: PartLayout): Members {
  if (layout.kind === 'list') return [] as unknown as Members;
  const lists = Object.entries(layout.members ?? {}).map(([name, innerLayout]) => [name, emptyOf(innerLayout)]);
  return Object.fromEntries(lists);
}
