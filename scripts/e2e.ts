import { existsSync } from 'node:fs';
import { provideChromium } from './chromium.ts';
import { runCommand } from './run-command.ts';

/**
 * `npm run e2e`: the end-to-end specs in a real browser, against the builds that are there; missing ones are made. What
 * follows `--` goes to Playwright. BACKEND=http runs them against the production build over HTTP.
 */
const builds = { 'dist-demo': ['build', '--mode', 'demo'], dist: ['build'] };
const needed = process.env.BACKEND === 'http' ? (['dist-demo', 'dist'] as const) : (['dist-demo'] as const);

try {
  const chromium = provideChromium();
  const built = existsSync('dist-demo/index.html') || (await runCommand('vite', ['build', '--mode', 'demo']));
  const passed =
    built && (await runCommand('playwright', ['test', ...process.argv.slice(2)], { CHROMIUM_PATH: chromium });
  process.exitCode = passed ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
