import type { VirtualAccount } from './state.ts';

type Quantities = Readonly<Record<string, number>>;

/** What was reserved, as the event log names it: `50 × Cisco Cyber Vision Advantage, 1 × …`. */
export function formatQuantities(account: VirtualAccount, quantities: Quantities): string {
  return Object.entries(quantities)
    .map(([tag, count]) => `${count} × ${nameOf(account, tag)}`)
    .join(', ');
}

/** What an update changes, as the event log names it: `Cisco Cyber Vision Advantage: 50 → 100, …`. What stays is named too. */
export function formatQuantityChanges(account: VirtualAccount, before: Quantities, after: Quantities): string {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((tag) => `${nameOf(account, tag)}: ${before[tag] ?? 0} → ${after[tag] ?? 0}`)
    .join(', ');
}

function nameOf({ licenses }: VirtualAccount, wanted: string): string {
  return licenses.find(({ tag }) => tag === wanted)?.name ?? wanted;
}
