import type { Simulator } from '#mocks/control/client.ts';
import type { UrlOptions } from './parse-options.ts';

/** Does to the world what an address asks of it, in order: a fresh world, time that passes, faults, latency. */
export async function applyOptions(
  simulator: Simulator,
  { world, advance, faults, latency }: UrlOptions,
): Promise<void> {
  if (world) {
    const current = world.scenario === undefined ? await simulator.status() : undefined;
    // The scenario that is there starts again with the product that is there; a scenario that is named, with its own.
    await simulator.load(world.scenario ?? current?.scenario ?? 'evaluation', {
      ...(current && { product: current.product }),
      ...world.options,
    });
  }
  if (advance !== undefined) await simulator.advance(advance);
  if (faults !== undefined) {
    await simulator.line.heal();
    for (const [operation, fault] of Object.entries(faults)) await simulator.line.fail(operation, fault);
  }
  if (latency !== undefined) await simulator.line.delay(latency);
}
