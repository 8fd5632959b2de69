import { build } from 'vite';

/** The variable that names the bundled server of this run. */
export const serverFileVariable = 'SERVER_FILE';

/** The folder of the bundled server; inside the project, so that it finds the package of the database. */
const directory = 'test-results/server';

/** The file of the bundled server. */
export const serverFile = `${directory}/serve.js`;

/**
 * Bundles `npm run serve` into one file, unless that was done before in this run, and returns its path. From its many
 * files it takes 3.6 s of processor time to start, bundled 1.4 s, and tests start it many times.
 */
export async function bundleServer(): Promise<string> {
  const existing = process.env[serverFileVariable];
  if (existing) return existing;
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['libsql'] },
    build: { ssr: 'scripts/serve.ts', outDir: directory, emptyOutDir: true },
  });
  return serverFile;
}
