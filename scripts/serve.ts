import { assertValidSnapshot } from '#mocks/control/import-snapshot.ts';
import { wallClock } from '#mocks/scheduler.ts';
import { ExistingWorldError, openSqliteStore } from '#mocks/store/sqlite.ts';
import { UnusableWorldError } from '#mocks/store/sqlite-file.ts';
import { OptionError, type ServeOptions, serveOptions } from './serve-options.ts';
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
  const options = serveOptions(process.argv.slice(2));
  if (options === 'help') console.log(usage);
  else await serve(options);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  for (const line of adviceFor(error)) console.error(line);
  process.exit(error instanceof OptionError ? 2 : 1);
}

/** What to do about it, where there is something. */
function adviceFor(error: unknown): readonly string[] {
  if (error instanceof OptionError) return ['npm run serve -- --help lists the options.'];
  if (error instanceof ExistingWorldError)
    return ['Leave out --scenario to go on with it, or add --start-over to replace it.'];
  if (error instanceof UnusableWorldError)
    return [
      'It was left as it is. Put a copy of it back, name another file with --db, or add --start-over to replace it.',
    ];
  return [];
}

/** Serves until it is told to end; what has been asked by then is answered, and the world is one whole file. */
async function serve({ db, openMode, ...options }: ServeOptions): Promise<void> {
  const { origin, close } = await startServer({
    ...options,
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
  console.log(`License Usage over a simulated product: ${origin}`);
  console.log(`Its world is kept in ${db}.`);
  if (options.control) console.log(`The simulated portal: ${origin}/cssm/`);
}
