import type { Simulator } from '#mocks/control/client.ts';
import type { UrlOptions } from './parse-options.ts';

/** Applies the options of a URL in this order: fresh state, elapsed time, faults, latency. */
export async function applyOptions(
  simulator: Simulator,
  { world, advance, faults, latency }: UrlOptions,
): Promise<void> {
  if (world) {
    const current = world.scenario === undefined ? await simulator.status() : undefined;
    // Without a scenario in the URL the current one restarts with the current product. A scenario in the URL starts
    // with its own.
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
