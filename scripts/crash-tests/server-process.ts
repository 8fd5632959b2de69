import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { build } from 'vite';
import { originFromOutput } from '#scripts/origin-from-output.ts';

/** Where the server is put together; inside the project, so that it finds the database's package. */
const directory = 'test-results/server';

/** Puts `npm run serve` into one file: from its many files it would take seconds to start, and it starts 500 times. */
export async function bundleServer(): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['libsql'] },
    build: { ssr: 'scripts/serve.ts', outDir: directory, emptyOutDir: true },
  });
}

/** A server in a process of its own, on a database that outlives it. */
export interface ServerProcess {
  /** e.g. `http://localhost:41234`. */
  readonly origin: string;
  /** Kills it where it stands, and waits until it is gone. */
  readonly kill: () => Promise<void>;
  /** Ends it as a user does; answers its exit code, and all that it has said on stderr. */
  readonly end: () => Promise<{ readonly code: number | null; readonly errorOutput: string }>;
}

/** Starts a server on this file, with the door open, and answers when it does. It is told nothing of a world. */
export async function startProcess(file: string): Promise<ServerProcess> {
  const child = spawnServer(file);
  const origin = await originFromOutput(child);
  let errorOutput = '';
  child.stderr?.on('data', (chunk) => {
    errorOutput += chunk;
  });
  const end = async () => {
    const closed = once(child, 'close');
    child.kill('SIGTERM');
    const [code] = (await closed) as [number | null];
    return { code, errorOutput };
  };
  return { origin, kill: () => killProcess(child), end };
}

/** Starts a server on this file, and kills it so many milliseconds later, wherever it is with that. */
export async function killWhileStarting(file: string, after: number): Promise<void> {
  const child = spawnServer(file);
  await new Promise((resolve) => setTimeout(resolve, after));
  await killProcess(child);
}

function spawnServer(file: string): ChildProcess {
  const parameters = [`${directory}/serve.js`, '--port', '0', '--door', '--db', file];
  return spawn(process.execPath, parameters, { stdio: ['ignore', 'pipe', 'pipe'] });
}

function killProcess(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}
