import type { VirtualAccount } from './state.ts';

type Quantities = Readonly<Record<string, number>>;

/** Formats reserved quantities for the event log: `50 × Cisco Cyber Vision Advantage, 1 × …`. */
export function formatQuantities(account: VirtualAccount, quantities: Quantities): string {
  return Object.entries(quantities)
    .map(([tag, count]) => `${count} × ${nameOf(account, tag)}`)
    .join(', ');
}

/**
 * Formats the changes of an update for the event log: `Cisco Cyber Vision Advantage: 50 → 100, …`. Unchanged quantities
 * are included.
 */
export function formatQuantityChanges(account: VirtualAccount, before: Quantities, after: Quantities): string {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((tag) => `${nameOf(account, tag)}: ${before[tag] ?? 0} → ${after[tag] ?? 0}`)
    .join(', ');
}

function nameOf({ licenses }: VirtualAccount, targetTag: string): string {
  return licenses.find(({ tag }) => tag === targetTag)?.name ?? targetTag;
}
