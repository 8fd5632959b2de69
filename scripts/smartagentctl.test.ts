import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createNodeBackend } from '#mocks/node.ts';
import { freePort } from './free-port.ts';
import { listen, type RunningServer } from './listen.ts';
import { startServer } from './server.ts';
import { runCommandLine } from './smartagentctl/command-line.ts';

interface CommandOutput {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs the command as `npm run smartagentctl` does. */
function smartagentctl(...parameters: readonly string[]): Promise<CommandOutput> {
  return new Promise((resolve) => {
    const command = ['--import', 'tsx', 'scripts/smartagentctl.ts', ...parameters];
    execFile(process.execPath, command, (error, output, errors) => {
      resolve({ code: error ? Number(error.code) : 0, output, errors });
    });
  });
}

let server: RunningServer | undefined;
afterEach(() => server?.close());

const answerFrom = async (app: Hono) => {
  server = await listen(app, 0);
  return runCommandLine(['--get-license-summary', '--url', server.origin]);
};

test('smartagentctl writes errors to stderr and exits with 1', async () => {
  const result = await smartagentctl();

  expect(result).toEqual({
    code: 1,
    output: '',
    errors: 'An option is required: --get-license-summary or --help.\n',
  });
});

describe('errors of smartagentctl', () => {
  test.each([
    [['--get-coffee'], "Unknown option '--get-coffee'"],
    [['--get-license-summary', '--url', 'localhost:4174'], '“localhost:4174” is not an address such as http://'],
  ])('rejects the parameters %j', async (parameters, errors) => {
    await expect(runCommandLine(parameters)).rejects.toThrow(errors);
  });

  test('reports an address where no server listens', async () => {
    const origin = `http://localhost:${await freePort()}`;

    await expect(runCommandLine(['--get-license-summary', '--url', origin])).rejects.toThrow(
      `${origin} cannot be reached: connect ECONNREFUSED`,
    );
  });

  test('reports a server that is not the License Usage API', async () => {
    await expect(answerFrom(new Hono().get('*', (context) => context.html('<h1>Welcome</h1>')))).rejects.toThrow(
      '/api/v1/license/summary answered 200, but not as the License Usage API does.',
    );
  });

  test('reports a refusal of the API with its code and request id', async () => {
    const { app, simulator } = createNodeBackend();
    await simulator.line.fail('getUsage', { kind: 'status', status: 401 });

    await expect(answerFrom(new Hono().route('/', app))).rejects.toThrow(
      /\/license\/usage answered 401: session-ended \(request id request-\d\)\.$/,
    );
  });
});

describe('smartagentctl', () => {
  let app = '';
  beforeAll(async () => {
    app = await mkdtemp(join(tmpdir(), 'smartagentctl-test-'));
    await writeFile(join(app, 'index.html'), '');
    return () => rm(app, { recursive: true });
  });

  test('prints its usage for --help', async () => {
    expect(await runCommandLine(['--help'])).toContain('--url ADDRESS');
  });

  test('prints the license summary of a served product as one line, by the product’s clock', async () => {
    server = await startServer({ port: 0, app, scenario: 'evaluation', now: '2026-01-15T09:00:00.000Z' });

    const result = await smartagentctl('--get-license-summary', '--url', server.origin);

    expect(result).toMatchObject({ code: 0, errors: '' });
    expect(result.output).toMatch(/^\{[^\n]*\}\n$/);
    expect(JSON.parse(result.output)).toMatchObject({
      registrationDetails: { registrationStatus: 'UNREGISTERED' },
      authorizationDetails: { authorizationStatus: 'EVAL MODE', evaluationPeriodRemaining: 81 },
      entitlementDetails: { licenseUsage: [{ licenseUsageStatus: 'EVAL MODE', requestedCount: 31 }] },
    });
  });
});
