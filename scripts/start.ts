import { existsSync } from 'node:fs';
import { build } from 'vite';
import { listen, portFromEnvironment } from './listen.ts';
import { staticFiles } from './static-files.ts';

/** `npm start`: the app with the simulator in the page. `--built` serves the build that is there. */
const directory = 'dist-demo';

if (!process.argv.includes('--built') || !existsSync(directory)) await build({ mode: 'demo', logLevel: 'warn' });

try {
  const { origin } = await listen(staticFiles(directory, { framedBy: 'self' }), portFromEnvironment(4173));
  console.log(`
License Usage, with its simulator in the page: ${origin}

Try
  ${origin}/licenses?scenario=evaluation          90 days of evaluation: register from here
  ${origin}/licenses?scenario=registered          registered and authorized: renew, deregister
  ${origin}/licenses?scenario=out-of-compliance   a sensor's IDS uses a licence that is not owned
  ${origin}/licenses?scenario=evaluation-utility  use is to be paid for afterwards
  ${origin}/licenses?scenario=cssm-unreachable    the line to the portal is cut
  ${origin}/licenses?scenario=token-expired       a token the portal does not accept
  ${origin}/cssm/                                 the simulated portal: make a token here

In the browser's console, window.simulator moves time and acts in the portal, e.g. await simulator.advance('90 d').
Ctrl+C ends.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
