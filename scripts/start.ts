import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { parseBasePath } from './api-base.ts';
import { listen, portFromEnvironment } from './listen.ts';
import { staticFiles } from './static-files.ts';

/**
 * `npm start`: builds and serves the app with the simulator in the page. `--built` serves the existing build, and `--base
 * /previews/123` serves it at that path.
 */
const directory = 'dist-demo';

try {
  const { values } = parseArgs({
    options: { built: { type: 'boolean', default: false }, base: { type: 'string', default: '' } },
  });
  const basePath = parseBasePath(values.base);
  if (!values.built || !existsSync(directory)) await build({ mode: 'demo', logLevel: 'warn' });
  const { origin } = await listen(staticFiles(directory, { framedBy: 'self', basePath }), portFromEnvironment(4173));
  const address = origin + basePath;
  console.log(`
License Usage, with its simulator in the page: ${address}

Try
  ${address}/licenses?scenario=evaluation          90 days of evaluation: register from here
  ${address}/licenses?scenario=registered          registered and authorized: renew, deregister
  ${address}/licenses?scenario=out-of-compliance   a sensor's IDS needs a licence that the account does not have
  ${address}/licenses?scenario=evaluation-utility  usage is billed afterwards
  ${address}/licenses?scenario=cssm-unreachable    the portal is unreachable
  ${address}/licenses?scenario=token-expired       a token that the portal does not accept
  ${address}/cssm/                                 the simulated portal: create a token here

In the browser's console, window.simulator advances the time and controls the portal, e.g. await simulator.advance('90 d').
Press Ctrl+C to stop.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
