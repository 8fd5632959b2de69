import { join } from 'node:path';
import { build, type InlineConfig } from 'vite';

/** The variable that names the bundled server of this run. */
export const serverFileVariable = 'SERVER_FILE';

/** The folder of the bundled server; inside the project, so that it finds the package of the database. */
const serverDirectory = 'test-results/server';

/** The file of the bundled server. */
export const serverFile = `${serverDirectory}/serve.js`;

/** Bundles a script with the packages that it uses, for Node, into this directory. What else is in it is removed. */
function bundle(script: string, directory: string, { ssr, build: others }: InlineConfig = {}): Promise<unknown> {
  return build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true, ...ssr },
    build: { ssr: script, outDir: directory, emptyOutDir: true, ...others },
  });
}

/**
 * Bundles `npm run serve` into one file, unless that was done before in this run, and returns its path. From its many
 * files it takes 3.6 s of processor time to start, bundled 1.4 s, and tests start it many times.
 */
export async function bundleServer(): Promise<string> {
  const existing = process.env[serverFileVariable];
  if (existing) return existing;
  await bundle('scripts/serve.ts', serverDirectory, { ssr: { external: ['libsql'] } });
  return serverFile;
}

/**
 * Bundles `npm run conform` with the document into one file, `conform.mjs` in this directory, that needs Node only. Returns
 * its path.
 */
export async function bundleConform(directory: string): Promise<string> {
  const file = 'conform.mjs';
  const rolldownOptions = { output: { entryFileNames: file, codeSplitting: false } };
  await bundle('scripts/conform.ts', directory, { build: { rolldownOptions } });
  return join(directory, file);
}

/**
 * Bundles the entry of the package for tests elsewhere into `testing.js` in this directory. The packages that its users
 * install stay imports.
 */
export async function bundleTesting(directory: string): Promise<void> {
  await bundle('e2e/testing.ts', directory, {
    ssr: { external: ['@playwright/test', 'axe-core'] },
    build: { emptyOutDir: false, rolldownOptions: { output: { codeSplitting: false } } },
  });
}
