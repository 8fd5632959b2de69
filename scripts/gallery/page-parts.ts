import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import type { PageParts } from './report-page.ts';

const pageFile = (name: string) => fileURLToPath(new URL(`page/${name}`, import.meta.url));

/** Returns the report's style, and its script as one bundle. */
export async function pageParts(): Promise<PageParts> {
  const outputs = (await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, lib: { entry: pageFile('main.ts'), formats: ['iife'], name: 'gallery' } },
  })) as Rolldown.RolldownOutput[];
  const script = outputs.flatMap(({ output }) => output).find((file) => file.type === 'chunk');
  if (!script) throw new Error('The report’s script was not built.');
  return { style: await readFile(pageFile('style.css'), 'utf8'), script: script.code };
}
