import fc from 'fast-check';

// In the quick test the properties always generate the same values, so its result depends on the code alone. The full test
// generates new values each time; fast-check prints the seed of a failure, which the environment variable below repeats.
const { SEED: seed, FULL: full } = process.env;
if (seed !== undefined || !full) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed ?? 20_260_115) });
