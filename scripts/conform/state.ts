import type { Kit, ReadState } from './kit.ts';
import type { ApiExchange } from './user.ts';

/** Returns the product's state by all reads that the document has. */
export async function readState({ api, user }: Kit): Promise<ReadState> {
  const leaves = new Map<string, unknown>();
  let latest: ApiExchange | undefined;
  for (const operation of api.operations.filter(({ isRead, isStream }) => isRead && !isStream)) {
    const exchange = await user.send(operation);
    latest = exchange;
    leaves.set(`the status of ${operation.name}`, exchange.response.status);
    // The body of a refusal contains the id of the request.
    if (exchange.response.status < 400) addLeaves(leaves, operation.name, '', exchange.json);
  }
  if (!latest) throw new Error('The document has no reads.');
  return { leaves, exchange: latest };
}

function addLeaves(leaves: Map<string, unknown>, name: string, pointer: string, value: unknown): void {
  if (typeof value !== 'object' || value === null) {
    leaves.set(`${pointer || 'the body'} of ${name}`, value);
    return;
  }
  for (const [member, inner] of Object.entries(value)) addLeaves(leaves, name, `${pointer}/${member}`, inner);
}

const isInstant = (value: unknown) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value);

/** Returns the places of the leaves that differ. Instants are left out: some move with the clock. */
export function changedLeaves(before: ReadState, after: ReadState): readonly string[] {
  const places = new Set([...before.leaves.keys(), ...after.leaves.keys()]);
  return [...places].filter((place) => {
    const [earlier, later] = [before.leaves.get(place), after.leaves.get(place)];
    return earlier !== later && !(isInstant(earlier) && isInstant(later));
  });
}

/** An entry of the activity. */
export interface ActivityRow {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly actor?: { readonly kind?: string; readonly name?: string };
}

/** Returns the latest activity entries, newest first. */
export async function readActivity({ user }: Kit): Promise<readonly ActivityRow[]> {
  return (await user.read('getActivity')).entries as readonly ActivityRow[];
}

/** Returns the entries that were added after the newest one of an earlier read, oldest first. */
export async function entriesSince(kit: Kit, earlier: readonly ActivityRow[]): Promise<readonly ActivityRow[]> {
  const entries = await readActivity(kit);
  const end = entries.findIndex(({ id }) => id === earlier[0]?.id);
  return entries.slice(0, end < 0 ? entries.length : end).toReversed();
}
