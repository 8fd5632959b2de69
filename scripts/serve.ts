import { parseArgs } from 'node:util';
import { scenarioNamed } from '#mocks/address.ts';
import { portFromEnvironment } from './listen.ts';
import { startServer } from './server.ts';

/** `npm run serve`: the production build over a simulated backend behind an HTTP port. */
const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    scenario: { type: 'string', default: 'evaluation' },
    door: { type: 'boolean', default: false },
  },
});

try {
  const port = values.port === undefined ? portFromEnvironment(4174) : Number(values.port);
  const scenario = scenarioNamed(values.scenario);
  const { origin } = await startServer({ port, scenario, door: values.door });
  console.log(`License Usage over a simulated backend (${scenario}): ${origin}`);
  if (values.door) console.log(`The simulated portal: ${origin}/cssm/`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
