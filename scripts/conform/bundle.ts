import { join } from 'node:path';
import { build } from 'vite';

/**
 * Bundles `npm run conform` with the document into one file, `conform.mjs` in this directory, that needs Node only. Returns its
 * path. What else is in the directory is removed.
 */
export async function bundleConform(directory: string): Promise<string> {
  const file = 'conform.mjs';
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: 'scripts/conform.ts',
      outDir: directory,
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: file, codeSplitting: false } },
    },
  });
  return join(directory, file);
}
