import { existsSync } from 'node:fs';
import { provideChromium } from './chromium.ts';
import { runCommand } from './run-command.ts';

/**
 * `npm run e2e`: the end-to-end specs in a real browser, against the builds that are there; missing ones are made. What
 * follows `--` goes to Playwright. BACKEND=http runs them against the production build over HTTP.
 */
const overHttp = process.env.BACKEND === 'http';

try {
  const chromium = provideChromium();
  if (!existsSync('dist-demo/index.html')) await runCommand('vite', ['build', '--mode', 'demo']);
  if (overHttp && !existsSync('dist/index.html')) await runCommand('vite', ['build']);
  const passed = await runCommand('playwright', ['test', ...process.argv.slice(2)], { CHROMIUM_PATH: chromium });
  process.exitCode = passed ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
