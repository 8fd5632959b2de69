/**
 * How often a property is tried: as often as said in `npm run test:full`, which sets FULL, and a fifth of it otherwise. What
 * a property is about is met within few tries or hardly ever; the rest is for the patient.
 */
export const runs = (whole: number): { readonly numRuns: number } => ({
  numRuns: process.env.FULL ? whole : Math.ceil(whole / 5),
});
