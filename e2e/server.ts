import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIRequestContext } from '@playwright/test';
import type { ScenarioDescription, ScenarioName } from '#mocks/scenarios/catalogue.ts';

/** Whether the specs run against the simulator behind an HTTP port; without it the simulator is in the page. */
export const overHttp = process.env.BACKEND === 'http';

export interface Server {
  readonly origin: string;
  /** All that it has written so far, to stdout and to stderr. */
  readonly printed: () => string;
  readonly stop: () => Promise<void>;
}

/** Starts `npm run serve` with the door open and a world of its own, on a free port, and answers when it does. */
export async function startServer(): Promise<Server> {
  const directory = await mkdtemp(join(tmpdir(), 'license-usage-'));
  const parameters = ['--port', '0', '--door', '--db', join(directory, 'world.sqlite')];
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/serve.ts', ...parameters], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let printed = '';
  child.stderr.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
    process.stderr.write(chunk);
  });
  const origin = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const found = /http:\/\/\S+/.exec(printed);
      if (found) resolve(found[0]);
    });
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${printed}`)));
  });
  return {
    origin,
    printed: () => printed,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      await rm(directory, { recursive: true });
    },
  };
}

/** Where the wire has departed from the published document so far (scripts/wire/): what the server tells at its door. */
export async function departuresAt(request: APIRequestContext, origin: string): Promise<readonly string[]> {
  const told: { value: readonly string[] } = await (await request.get(`${origin}/simulator/departures`)).json();
  return told.value;
}

/** A scenario as the server tells of it at its door: where it is seen, and what is done there first. */
export async function scenarioAt(
  request: APIRequestContext,
  origin: string,
  name: ScenarioName,
): Promise<ScenarioDescription> {
  const told: { value: readonly ScenarioDescription[] } = await (
    await request.get(`${origin}/simulator/scenarios`)
  ).json();
  const found = told.value.find((scenario) => scenario.name === name);
  if (!found) throw new Error(`The server knows no scenario “${name}”.`);
  return found;
}
