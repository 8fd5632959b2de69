import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { precompress } from '#scripts/vite/precompress.ts';

/** The reference pages of the benchmark. */
export const benchPages = ['empty', 'react-mui', 'given-stack'] as const;

/** Returns the output folder of a reference page. */
export const builtPagePath = (name: string): string => join('.cache', 'bench', name);

/** Builds the reference pages in the same way as the app. */
export const buildPages = async (): Promise<void> => {
  for (const name of benchPages) {
    await build({
      configFile: false,
      root: fileURLToPath(new URL(`pages/${name}/`, import.meta.url)),
      plugins: [react()],
      build: { outDir: join(process.cwd(), builtPagePath(name)), emptyOutDir: true },
      logLevel: 'warn',
    });
    await precompress(builtPagePath(name));
  }
};
