import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Durations in seconds by name, on a machine with the time factor 1. */
export type Durations = Readonly<Record<string, number>>;

const file = 'test-results/durations.json';

/** Returns the durations that were measured before; none when the file is missing or damaged. */
export async function readDurations(): Promise<Durations> {
  try {
    const content: unknown = JSON.parse(await readFile(file, 'utf8'));
    const entries = Object.entries(content ?? {}).filter(([, seconds]) => Number.isFinite(seconds) && seconds >= 0);
    return Object.fromEntries(entries);
  } catch {
    return {};
  }
}

/** Stores durations beside those of other names. */
export async function storeDurations(durations: Durations): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify({ ...(await readDurations()), ...durations }, null, 2)}\n`);
}

/** Returns a duration as minutes and seconds, e.g. `12:05`. */
export function clockTime(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** Returns the expected duration in seconds of stages, of which each has a measured or a typical duration. */
export const timeLeft = (
  stages: readonly { readonly durationKey: string; readonly typicalSeconds: number }[],
  durations: Durations,
  factor: number,
): number =>
  factor * stages.reduce((all, { durationKey, typicalSeconds }) => all + (durations[durationKey] ?? typicalSeconds), 0);
