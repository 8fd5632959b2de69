import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIRequestContext } from '@playwright/test';
import type { ScenarioDescription, ScenarioName } from '#mocks/scenarios/names.ts';
import { basePath } from './base-path.ts';

/** Whether the specs run against the simulator behind an HTTP port; otherwise the simulator runs in the page. */
export const overHttp = process.env.BACKEND === 'http';

/** A running `npm run serve`. `stop` ends it and deletes its database. */
export interface Server {
  readonly origin: string;
  /** The origin with the path at which the page is served. */
  readonly address: string;
  /** Everything written to stdout and stderr so far. */
  readonly output: () => string;
  readonly stop: () => Promise<void>;
}

/** The server as one file, which `npm run e2e` bundles because it starts much faster; without it the source. */
const program = process.env.SERVER_FILE ? [process.env.SERVER_FILE] : ['--import', 'tsx', 'scripts/serve.ts'];

/**
 * Starts `npm run serve` on a free port, with the control API (`--door`) and a database of its own; resolves when it
 * listens.
 */
export async function startServer(): Promise<Server> {
  const directory = await mkdtemp(join(tmpdir(), 'license-usage-'));
  const parameters = ['--port', '0', '--door', '--db', join(directory, 'world.sqlite'), '--base', basePath];
  const child = spawn(process.execPath, [...program, ...parameters], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  let output = '';
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    process.stderr.write(chunk);
  });
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const match = /http:\/\/\S+/.exec(output);
      if (match) resolve(match[0]);
    });
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${output}`)));
  });
  return {
    origin: new URL(address).origin,
    address,
    output: () => output,
    async stop() {
      child.kill('SIGTERM');
      await exited;
      await rm(directory, { recursive: true });
    },
  };
}

/** Returns the violations of the published contract so far, as the server reports them (scripts/wire/). */
export async function contractViolationsAt(request: APIRequestContext, address: string): Promise<readonly string[]> {
  const body: { value: readonly string[] } = await (await request.get(`${address}/simulator/departures`)).json();
  return body.value;
}

/** Returns a scenario from the server's control API: its address, and its play function if it has one. */
export async function scenarioAt(
  request: APIRequestContext,
  address: string,
  name: ScenarioName,
): Promise<ScenarioDescription> {
  const body: { value: readonly ScenarioDescription[] } = await (
    await request.get(`${address}/simulator/scenarios`)
  ).json();
  const match = body.value.find((scenario) => scenario.name === name);
  if (!match) throw new Error(`The server knows no scenario “${name}”.`);
  return match;
}
