/** Refuses `npm pack` in this folder, which would pack the sources, and says which folder to pack (docs/testing.md §1). */
console.error('The package is a folder of its own: npm run build:package && npm pack ./dist-package');
process.exitCode = 1;
