/**
 * How often a property is tried: as often as said in `npm run test:full`, which sets FULL, and a fifth of it otherwise. What
 * a property is about is met within few tries or hardly ever; the rest is for the patient.
 */
export const runs = (fullCount: number): { readonly numRuns: number } => ({
  numRuns: process.env.FULL ? fullCount : Math.ceil(fullCount / 5),
});

/** Of a list all in `npm run test:full`; otherwise every fifth, beginning with another one for each `turn`. */
export const sampleOf = <Item>(all: readonly Item[], turn: number): readonly Item[] =>
  process.env.FULL ? all : all.filter((_one, index) => (index + turn) % 5 === 0);
