import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { precompress } from '#scripts/vite/precompress.ts';

/** The bench's own pages: what others are compared with. */
export const benchPages = ['empty', 'react-mui', 'given-stack'] as const;

/** Where a page of the bench is built. */
export const builtPagePath = (name: string): string => join('.cache', 'bench', name);

/** Builds the bench's own pages as the app is built. */
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
