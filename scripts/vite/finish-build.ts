import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { withPolicy } from './content-security-policy.ts';
import { precompress } from './precompress.ts';
import { withPreloads } from './preloads.ts';

/** MSW's worker script, which public/ carries for the demo. */
const workerScript = 'mockServiceWorker.js';

/**
 * What a build still needs when the bundle stands: the page's policy and preload links, no worker script in
 * production, and compressed copies. When serving from source the page stays as it is: Vite inserts styles itself.
 */
export const finishBuild = ({ production }: { readonly production: boolean }): Plugin => {
  let directory = '';
  return {
    name: 'finish-build',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      directory = join(config.root, config.build.outDir);
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue;
          file.source = withPolicy(withPreloads(String(file.source), { backend: production }));
        }
      },
    },
    async closeBundle() {
      if (production) await rm(join(directory, workerScript), { force: true });
      await precompress(directory);
    },
  };
};
