import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { originFromOutput } from '#scripts/origin-from-output.ts';
import type { ProcessMeasurement } from './process-probe.ts';

/** The server as `npm run serve` starts it, in a process of its own, with a database of its own. */
export interface ServerUnderTest {
  readonly origin: string;
  /** What the process takes of memory and time at this moment; `collected`: once the garbage has been collected. */
  measure(garbage?: 'collected'): Promise<ProcessMeasurement>;
  /** How large its database and the log before it are, in bytes. */
  sizes(): Promise<{ readonly database: number; readonly log: number }>;
  /** What it has said on stderr. */
  readonly errorOutput: () => string;
  /** Ends it as a user does, and takes its database away. */
  end(): Promise<void>;
}

/** Serves this scenario; `flags` are Node's own, to look into the process. */
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
        child.send(garbage ?? 'as it is');
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
