import { parseArgs } from 'node:util';
import { scenarioNamed } from '#mocks/address/address.ts';
import { wallClock } from '#mocks/clock.ts';
import { requireWhole } from '#mocks/door/importing.ts';
import { HeldWorldError, openSqliteStore } from '#mocks/store/sqlite.ts';
import { UnusableWorldError } from '#mocks/store/sqlite-file.ts';
import { defaultApiBase } from '#src/contract/operations.ts';
import { apiBaseNamed } from './api-base.ts';
import { portFromEnvironment } from './listen.ts';
import { startServer } from './server.ts';

const usage = `npm run serve -- [options]: the production build over a simulated product behind an HTTP port

  --port N           where it listens; 4174, or PORT, unless told; 0 takes a free one
  --db FILE          where the product's world is kept, and gone on with: simulated-world.sqlite
  --scenario NAME    what a fresh world begins with: evaluation
  --start-over       replaces the world that is kept by a fresh one
  --door             opens the simulator's own door, and its portal at /cssm/: everyone may do everything there
  --host ADDRESS     the network address it listens at, e.g. 0.0.0.0: localhost
  --origin URL       where people open it besides localhost, e.g. https://licenses.example.com; may be repeated
  --api-base PATH    where the API is, which the page is told: /api/v1
  --help             prints this`;

try {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      db: { type: 'string', default: 'simulated-world.sqlite' },
      scenario: { type: 'string' },
      'start-over': { type: 'boolean', default: false },
      door: { type: 'boolean', default: false },
      host: { type: 'string' },
      origin: { type: 'string', multiple: true, default: [] },
      'api-base': { type: 'string', default: defaultApiBase },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) console.log(usage);
  else await serve(values);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof HeldWorldError) {
    console.error('Leave out --scenario to go on with it, or add --start-over to replace it.');
  }
  if (error instanceof UnusableWorldError) {
    console.error(
      'It was left as it is. Put a copy of it back, name another file with --db, or add --start-over to replace it.',
    );
  }
  process.exit(1);
}

interface Asked {
  readonly port?: string | undefined;
  readonly db: string;
  readonly scenario?: string | undefined;
  readonly 'start-over': boolean;
  readonly door: boolean;
  readonly host?: string | undefined;
  readonly origin: readonly string[];
  readonly 'api-base': string;
}

/** Serves until it is told to end; what has been asked by then is answered, and the world is one whole file. */
async function serve({ db, door, host, origin: origins, ...asked }: Asked): Promise<void> {
  const port = asked.port === undefined ? portFromEnvironment(4174) : Number(asked.port);
  const scenario = scenarioNamed(asked.scenario ?? 'evaluation');
  const beginning = asked['start-over'] ? 'replace' : asked.scenario === undefined ? 'continue' : 'refuse';
  const { origin, close } = await startServer({
    port,
    host,
    origins,
    apiBase: apiBaseNamed(asked['api-base']),
    scenario,
    door,
    openStore: (fresh) =>
      openSqliteStore({
        file: db,
        beginning,
        fresh,
        check: (snapshot) => requireWhole(snapshot, wallClock()),
        report: console.error,
      }),
  });
  const end = () => void close().then(() => process.exit(0));
  process.once('SIGTERM', end).once('SIGINT', end);
  console.log(`License Usage over a simulated product: ${origin}`);
  console.log(`Its world is kept in ${db}.`);
  if (door) console.log(`The simulated portal: ${origin}/cssm/`);
}
