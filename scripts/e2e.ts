import { existsSync } from 'node:fs';
import { provideChromium } from './chromium.ts';
import { runCommand } from './run-command.ts';

/**
 * `npm run e2e`: the end-to-end specs against the demo build, made when it is missing. What follows `--` goes to
 * Playwright; BACKEND=http points them at the simulator behind an HTTP port.
 */
try {
  const chromium = provideChromium();
  const built = existsSync('dist-demo/index.html') || (await runCommand('vite', ['build', '--mode', 'demo']));
  const passed =
    built && (await runCommand('playwright', ['test', ...process.argv.slice(2)], { CHROMIUM_PATH: chromium }));
  process.exitCode = passed ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
