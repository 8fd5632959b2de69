import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { serverFile } from '#scripts/bundles.ts';
import { originFromOutput } from '#scripts/origin-from-output.ts';

/** A server in a separate process, with a database that survives it. */
export interface ServerProcess {
  /** e.g. `http://localhost:41234`. */
  readonly origin: string;
  /** Kills the process at once, and waits for its exit. */
  readonly kill: () => Promise<void>;
  /** Ends the process as a user does. Returns its exit code and its output on stderr. */
  readonly end: () => Promise<{ readonly code: number | null; readonly errorOutput: string }>;
}

/** Starts a server with this file and the control API, and waits until it responds. No scenario is passed. */
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

/** Starts a server with this file, and kills it after so many milliseconds. */
export async function killWhileStarting(file: string, after: number): Promise<void> {
  const child = spawnServer(file);
  await new Promise((resolve) => setTimeout(resolve, after));
  await killProcess(child);
}

function spawnServer(file: string): ChildProcess {
  const parameters = [serverFile, '--port', '0', '--door', '--db', file];
  return spawn(process.execPath, parameters, { stdio: ['ignore', 'pipe', 'pipe'] });
}

function killProcess(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}
