import type { SimulatorSnapshot } from '#mocks/simulator-state.ts';

/** Why a file cannot be taken for a world before the door has looked at it. */
export type WorldFileRefusal = 'too-large' | 'unreadable' | 'empty' | 'not-json';

/** The largest file that is read, in bytes: several times the world of a large account. */
export const worldFileMaximumSize = 64 * 1024 * 1024;

/** What a chosen or dropped file holds, or why it holds nothing. Whether it is a world, the door says. */
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

/** The name of an exported world: `world-registered-2026-01-15T0900.json`. */
export function worldFileName({ scenario, now }: { readonly scenario: string; readonly now: string }): string {
  return `world-${scenario}-${now.slice(0, 16).replace(':', '')}.json`;
}
