import { bundleServer } from './bundles.ts';

/** Bundles the simulated server for the stages of `npm test` that start it. */
await bundleServer();
