import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { provideChromium } from './chromium.ts';
import { runCommand } from './run-command.ts';
import { faultMatrix } from './test/fault-matrix.ts';

/**
 * `npm run e2e`: the end-to-end specs in a real browser, against the builds that are there; missing ones are made. What
 * follows `--` goes to Playwright. BACKEND=http runs them against the production build over HTTP.
 */
const overHttp = process.env.BACKEND === 'http';

/** Where Playwright writes what it counted (playwright.config.ts). */
const report = `test-results/${overHttp ? 'http' : 'simulator'}.json`;

/** Shows the fault matrix, as far as it was played, and keeps it as a file. */
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
  const passed = await runCommand('playwright', ['test', ...process.argv.slice(2)], { CHROMIUM_PATH: chromium });
  await printFaultMatrix();
  process.exitCode = passed ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
