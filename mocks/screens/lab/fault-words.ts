import type { ApiFault } from '#mocks/world.ts';
import type { Say } from './texts.ts';

/** A fault's kind in a word or two, as it is noted at a request. */
export function faultWords(kind: ApiFault['kind'], say: Say): string {
  return kind === 'status' ? say('requests.fault') : say(`faults.kinds.${kind}`);
}
