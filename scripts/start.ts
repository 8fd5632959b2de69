import { existsSync } from 'node:fs';
import { build } from 'vite';
import { listen, portFromEnvironment } from './listen.ts';
import { staticFiles } from './static-files.ts';

/** `npm start`: builds and serves the app with the simulator in the page. `--built` serves the existing build. */
const directory = 'dist-demo';

if (!process.argv.includes('--built') || !existsSync(directory)) await build({ mode: 'demo', logLevel: 'warn' });

try {
  const { origin } = await listen(staticFiles(directory, { framedBy: 'self' }), portFromEnvironment(4173));
  console.log(`
License Usage, with its simulator in the page: ${origin}

Try
  ${origin}/licenses?scenario=evaluation          90 days of evaluation: register from here
  ${origin}/licenses?scenario=registered          registered and authorized: renew, deregister
  ${origin}/licenses?scenario=out-of-compliance   a sensor's IDS needs a licence that the account does not have
  ${origin}/licenses?scenario=evaluation-utility  usage is billed afterwards
  ${origin}/licenses?scenario=cssm-unreachable    the portal is unreachable
  ${origin}/licenses?scenario=token-expired       a token that the portal does not accept
  ${origin}/cssm/                                 the simulated portal: create a token here

In the browser's console, window.simulator advances the time and controls the portal, e.g. await simulator.advance('90 d').
Press Ctrl+C to stop.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
