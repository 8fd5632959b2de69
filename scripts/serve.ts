import { assertValidSnapshot } from '#mocks/control/import-snapshot.ts';
import { wallClock } from '#mocks/scheduler.ts';
import { ExistingWorldError, openSqliteStore } from '#mocks/store/sqlite.ts';
import { UnusableWorldError } from '#mocks/store/sqlite-file.ts';
import { OptionError, type ServeOptions, serveOptions } from './serve-options.ts';
import { startServer } from './server.ts';

const usage = `npm run serve -- [options]: serves the production build with a simulated product at an HTTP port

  --port N           the port; default 4174, or the variable PORT; 0 selects a free one
  --db FILE          the file that stores the state, and continues from it; default simulated-world.sqlite
  --scenario NAME    the scenario of a new state; default evaluation
  --start-over       replaces the stored state by a new one
  --door             opens the simulator's control API, and its portal at /cssm/, to every user of the network
  --host ADDRESS     the network address to listen at, e.g. 0.0.0.0; default localhost
  --origin URL       an address of the page besides localhost, e.g. https://licenses.example.com; repeatable
  --base PATH        the path of the page, e.g. /admin/license; default /
  --api-base PATH    the path of the API, also for the page; default /api/v1 below the page's path
  --token-file FILE  a file with an access token: programs that send it act as the user automation with the role admin
  --token TOKEN      the same token as text, which the list of processes shows
  --help             prints this text`;

try {
  const options = serveOptions(process.argv.slice(2));
  if (options === 'help') console.log(usage);
  else await serve(options);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  for (const line of adviceFor(error)) console.error(line);
  process.exit(error instanceof OptionError ? 2 : 1);
}

/** Returns lines that tell the user how to resolve an error; none for most errors. */
function adviceFor(error: unknown): readonly string[] {
  if (error instanceof OptionError) return ['npm run serve -- --help lists the options.'];
  if (error instanceof ExistingWorldError)
    return ['Omit --scenario to continue the stored state, or add --start-over to replace it.'];
  if (error instanceof UnusableWorldError)
    return [
      'The file was not changed. Restore a copy of it, select another file with --db, or add --start-over to replace it.',
    ];
  return [];
}

/** Serves until `SIGTERM` or `SIGINT`. Running requests are then completed, and the state is one complete file. */
async function serve({ db, openMode, control, ...options }: ServeOptions): Promise<void> {
  const { origin, close } = await startServer({
    ...options,
    door: control,
    openStore: (fresh) =>
      openSqliteStore({
        file: db,
        openMode,
        fresh,
        check: (snapshot) => assertValidSnapshot(snapshot, wallClock()),
        report: console.error,
      }),
  });
  const end = () => void close().then(() => process.exit(0));
  process.once('SIGTERM', end).once('SIGINT', end);
  const address = `${origin}${options.basePath}`;
  console.log(`License Usage with a simulated product: ${address}`);
  console.log(`The state is stored in ${db}.`);
  if (control) console.log(`The simulated portal: ${address}/cssm/`);
}
