import type { SimulatorSnapshot } from '#mocks/simulator-state.ts';

/** Reason why a file is rejected before the simulator checks it. */
export type WorldFileRefusal = 'too-large' | 'unreadable' | 'empty' | 'not-json';

/** Maximum file size, in bytes: several times the snapshot of a large account. */
export const worldFileMaximumSize = 64 * 1024 * 1024;

/**
 * Reads and parses a selected or dropped file, or returns the reason for its rejection. The simulator checks the
 * content.
 */
export async function readWorldFile(
  file: Blob,
): Promise<
  { readonly ok: true; readonly value: SimulatorSnapshot } | { readonly ok: false; readonly refusal: WorldFileRefusal }
> {
  if (file.size > worldFileMaximumSize) return { ok: false, refusal: 'too-large' };
  const text = await file.text().catch(() => undefined);
  if (text === undefined) return { ok: false, refusal: 'unreadable' };
  if (text.trim() === '') return { ok: false, refusal: 'empty' };
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, refusal: 'not-json' };
  }
}

/** Name of an exported file: `world-registered-2026-01-15T0900.json`. */
export function worldFileName({ scenario, now }: { readonly scenario: string; readonly now: string }): string {
  return `world-${scenario}-${now.slice(0, 16).replace(':', '')}.json`;
}
