import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { parseBasePath } from './api-base.ts';
import { bundleServer, serverFileVariable } from './bundles.ts';
import { provideChromium } from './chromium.ts';
import { runCommand } from './run-command.ts';
import { faultMatrix } from './test/fault-matrix.ts';

/**
 * `npm run e2e`: runs the end-to-end specs in a real browser, against the existing builds; missing ones are built.
 * Arguments after `--` go to Playwright. BACKEND=http runs the specs against the production build over HTTP, and
 * `BASE=/admin/license` with the page at that path.
 */
const overHttp = process.env.BACKEND === 'http';

const basePath = parseBasePath(process.env.BASE ?? '');

/** The file of Playwright's JSON report (playwright.config.ts). */
const report = `test-results/${overHttp ? 'http' : 'simulator'}${basePath === '' ? '' : '-below-a-path'}.json`;

/** Prints the fault matrix of the cases that ran, and writes it to a file. */
async function printFaultMatrix(): Promise<void> {
  const text = await readFile(report, 'utf8').catch(() => '{}');
  const matrix = faultMatrix(JSON.parse(text));
  if (matrix === undefined) return;
  await writeFile('test-results/fault-matrix.txt', `${matrix}\n`);
  console.log(`\n${matrix}`);
}

try {
  const chromium = provideChromium();
  if (!existsSync('dist-demo/index.html')) await runCommand('vite', ['build', '--mode', 'demo']);
  if (overHttp && !existsSync('dist/index.html')) await runCommand('vite', ['build']);
  await rm(report, { force: true });
  const passed = await runCommand('playwright', ['test', ...process.argv.slice(2)], {
    CHROMIUM_PATH: chromium,
    BASE: basePath,
    ...(overHttp && { [serverFileVariable]: await bundleServer() }),
  });
  await printFaultMatrix();
  process.exitCode = passed ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
