import { drawBytes } from '#mocks/codes/seeded-random.ts';

/** Returns a source of numbers from 0 (inclusive) to 1 (exclusive); the same seed gives the same sequence. */
export function seededNumbers(seed: number): () => number {
  let next = seed;
  return () => {
    const drawn = drawBytes(next, 4);
    next = drawn.seed;
    return new DataView(drawn.bytes.buffer).getUint32(0) / 2 ** 32;
  };
}
