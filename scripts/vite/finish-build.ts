import { copyFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { withPolicy } from './content-security-policy.ts';
import { precompress } from './precompress.ts';
import { withPreloads } from './preloads.ts';

/** MSW's worker script, which is in public/ for the demo. */
const workerScript = 'mockServiceWorker.js';

/** Modules that only the demo may contain. */
const demoModulePattern = /\/mocks\/|\/node_modules\/(msw|@mswjs|idb|@noble)\//;

const demoModules = (bundle: Rolldown.OutputBundle) =>
  Object.values(bundle).flatMap((file) =>
    file.type === 'chunk' ? file.moduleIds.filter((module) => demoModulePattern.test(module)) : [],
  );

/**
 * Finishes a build: adds the page's policy and preload links, and writes compressed copies. In production it fails if
 * the bundle contains a module of the simulator, and removes the worker script. In the demo the page is also `404.html`. A page served from source stays
 * unchanged: Vite inserts styles itself.
 */
export const finishBuild = ({ production }: { readonly production: boolean }): Plugin => {
  let directory = '';
  return {
    name: 'finish-build',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      directory = resolve(config.root, config.build.outDir);
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const simulatorModules = production ? demoModules(bundle) : [];
        if (simulatorModules.length > 0)
          this.error(`The production build would contain the simulator: ${simulatorModules.join(', ')}`);
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue;
          const page = withPreloads(String(file.source), { backend: production });
          file.source = withPolicy(page, { demo: !production });
        }
      },
    },
    async closeBundle() {
      if (production) await rm(join(directory, workerScript), { force: true });
      // Many hosts of files answer addresses without a file with this page (docs/serving.md §6).
      else await copyFile(join(directory, 'index.html'), join(directory, '404.html'));
      await precompress(directory);
    },
  };
};
