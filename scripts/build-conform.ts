import { bundleConform } from './bundles.ts';

/** Makes the file that a backend team runs (docs/conformance.md §1). */
console.log(await bundleConform('dist-conform'));
