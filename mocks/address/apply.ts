import type { Simulator } from '#mocks/simulator.ts';
import type { Asked } from './address.ts';

/** Does to the world what an address asks of it, in order: a fresh world, time that passes, faults, latency. */
export async function apply(simulator: Simulator, { world, advance, faults, latency }: Asked): Promise<void> {
  if (world) {
    const present = world.scenario === undefined ? await simulator.status() : undefined;
    // The scenario that is there starts again with the product that is there; a scenario that is named, with its own.
    await simulator.load(world.scenario ?? present?.scenario ?? 'evaluation', {
      ...(present && { product: present.product }),
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
