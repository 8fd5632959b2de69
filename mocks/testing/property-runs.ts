/** The number of runs of a property: `fullCount` in `npm run test:full`, which sets FULL; otherwise a fifth of it. */
export const runs = (fullCount: number): { readonly numRuns: number } => ({
  numRuns: process.env.FULL ? fullCount : Math.ceil(fullCount / 5),
});

/** The whole list in `npm run test:full`; otherwise every fifth item, starting at an offset that depends on `turn`. */
export const sampleOf = <Item>(all: readonly Item[], turn: number): readonly Item[] =>
  process.env.FULL ? all : all.filter((_one, index) => (index + turn) % 5 === 0);
