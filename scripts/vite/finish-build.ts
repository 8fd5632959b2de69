import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { withPolicy } from './content-security-policy.ts';
import { precompress } from './precompress.ts';
import { withPreloads } from './preloads.ts';

/** MSW's worker script, which public/ carries for the demo. */
const workerScript = 'mockServiceWorker.js';

/** Modules that belong to the demo alone. */
const demoModulePattern = /\/mocks\/|\/node_modules\/(msw|@mswjs|idb|@noble)\//;

const demoModules = (bundle: Rolldown.OutputBundle) =>
  Object.values(bundle).flatMap((file) =>
    file.type === 'chunk' ? file.moduleIds.filter((module) => demoModulePattern.test(module)) : [],
  );

/**
 * What a build still needs when the bundle stands: the page's policy and preload links, compressed copies, and in
 * production no trace of the simulator, neither a module of it nor the worker script. A page served from source stays
 * as it is: Vite inserts styles itself.
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
          this.error(`The production build would carry the simulator: ${simulatorModules.join(', ')}`);
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue;
          const page = withPreloads(String(file.source), { backend: production });
          file.source = withPolicy(page, { demo: !production });
        }
      },
    },
    async closeBundle() {
      if (production) await rm(join(directory, workerScript), { force: true });
      await precompress(directory);
    },
  };
};
