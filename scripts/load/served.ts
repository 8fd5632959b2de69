import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printedOrigin } from '#scripts/printed-origin.ts';
import type { Told } from './telling.ts';

/** The server as `npm run serve` starts it, in a process of its own, with a database of its own. */
export interface Served {
  readonly origin: string;
  /** What the process takes of memory and time at this moment; `collected`: once the garbage has been collected. */
  tell(garbage?: 'collected'): Promise<Told>;
  /** How large its database and the log before it are, in bytes. */
  sizes(): Promise<{ readonly database: number; readonly log: number }>;
  /** What it has said on stderr. */
  readonly complaints: () => string;
  /** Ends it as a user does, and takes its database away. */
  end(): Promise<void>;
}

/** Serves this scenario; `flags` are Node's own, to look into the process. */
export async function serve(scenario: string, flags: readonly string[] = []): Promise<Served> {
  const directory = await mkdtemp(join(tmpdir(), 'load-'));
  const file = join(directory, 'world.sqlite');
  const child = spawn(
    process.execPath,
    [
      ...flags,
      ...['--import', 'tsx', '--import', './scripts/load/telling.ts', 'scripts/serve.ts'],
      ...['--port', '0', '--db', file, '--scenario', scenario, '--door'],
    ],
    { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  );
  let complaints = '';
  child.stderr?.on('data', (text) => {
    complaints += text;
  });
  const size = (name: string) =>
    stat(name).then(
      ({ size: bytes }) => bytes,
      () => 0,
    );
  const end = async () => {
    const ended = child.exitCode === null ? once(child, 'exit') : undefined;
    child.kill('SIGTERM');
    await ended;
    await rm(directory, { recursive: true });
  };
  try {
    return {
      origin: await printedOrigin(child),
      async tell(garbage) {
        child.send(garbage ?? 'as it is');
        const [told] = await once(child, 'message');
        return told as Told;
      },
      sizes: async () => ({ database: await size(file), log: await size(`${file}-wal`) }),
      complaints: () => complaints,
      end,
    };
  } catch (error) {
    await end();
    throw error;
  }
}
