import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { originFromOutput } from '#scripts/origin-from-output.ts';
import type { ProcessMeasurement } from './process-probe.ts';

/** A server as started by `npm run serve`, in a separate process with its own database. */
export interface ServerUnderTest {
  readonly origin: string;
  /** Measures memory and processor time; with `collected` after garbage collection. */
  measure(garbage?: 'collected'): Promise<ProcessMeasurement>;
  /** Returns the sizes of the database and of its write-ahead log, in bytes. */
  sizes(): Promise<{ readonly database: number; readonly log: number }>;
  /** Returns the output on stderr. */
  readonly errorOutput: () => string;
  /** Ends the server as a user does, and deletes its database. */
  end(): Promise<void>;
}

/** Starts a server with this scenario; `flags` are Node's own, for profiling. */
export async function startServerUnderTest(scenario: string, flags: readonly string[] = []): Promise<ServerUnderTest> {
  const directory = await mkdtemp(join(tmpdir(), 'load-'));
  const file = join(directory, 'world.sqlite');
  const child = spawn(
    process.execPath,
    [
      ...flags,
      ...['--import', 'tsx', '--import', './scripts/load/process-probe.ts', 'scripts/serve.ts'],
      ...['--port', '0', '--db', file, '--scenario', scenario, '--door'],
    ],
    { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  );
  let errorOutput = '';
  child.stderr?.on('data', (text) => {
    errorOutput += text;
  });
  const size = (name: string) =>
    stat(name).then(
      ({ size: bytes }) => bytes,
      () => 0,
    );
  const end = async () => {
    const exited = child.exitCode === null ? once(child, 'exit') : undefined;
    child.kill('SIGTERM');
    await exited;
    await rm(directory, { recursive: true });
  };
  try {
    return {
      origin: await originFromOutput(child),
      async measure(garbage) {
        child.send(garbage ?? 'uncollected');
        const [measurement] = await once(child, 'message');
        return measurement as ProcessMeasurement;
      },
      sizes: async () => ({ database: await size(file), log: await size(`${file}-wal`) }),
      errorOutput: () => errorOutput,
      end,
    };
  } catch (error) {
    await end();
    throw error;
  }
}
