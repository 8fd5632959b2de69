import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleConform } from '#scripts/bundles.ts';
import { publishedDocument } from '#scripts/wire/document.ts';
import { runConform } from './command-line.ts';
import {
  accessToken,
  documentedDriver,
  type SimulatedServer,
  startSimulatedServer,
} from './mutants/simulated-server.ts';
import { rules } from './rules/rules.ts';

const directory = mkdtempSync(join(tmpdir(), 'conform-'));
let server: SimulatedServer;
beforeAll(async () => {
  server = await startSimulatedServer();
});
afterAll(async () => {
  await server.close();
  rmSync(directory, { recursive: true });
});

/** Runs the command in this process and returns its exit code and its lines. */
async function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const lines: string[] = [];
  const print = (line: string) => void lines.push(line);
  const context = { document: publishedDocument(), environment, isTerminal: false, print, printError: print };
  return { code: await runConform(args, context), lines };
}

describe('an address that is no API', () => {
  /** Starts a server of one response, runs the command against it, and returns its lines with `URL` for the origin. */
  async function runAgainst(listener: RequestListener, args: readonly string[] = []) {
    const other = createServer(listener);
    const origin = await originOf(other);
    const { code, lines } = await run(['--url', `${origin}/api/v1`, ...args]);
    other.close();
    return { code, lines: lines.map((line) => line.replaceAll(origin, 'URL')) };
  }

  test.each<[string, RequestListener, string]>([
    [
      'a sign-in page',
      (_request, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<html>Sign in</html>'),
      'URL/api/v1/session answers with an HTML page (200): a sign-in page, or the page of the product. Pass a valid session with --cookie or a token with --token. Give the address of the API with its path in --url, e.g. https://host/api/v1.',
    ],
    [
      'a redirection',
      (_request, response) => response.writeHead(302, { Location: '/sign-in' }).end(),
      'URL/api/v1/session redirects (302), probably to a sign-in page. Pass a valid session with --cookie or a token with --token.',
    ],
    [
      'a proxy without a backend',
      (_request, response) => response.writeHead(502, { 'Content-Type': 'text/html' }).end('<h1>Bad Gateway</h1>'),
      'A proxy answers at URL with 502, because it does not reach the product’s backend. Start the backend, or correct the proxy.',
    ],
    [
      'a file server',
      (_request, response) => response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found'),
      'There is no API at URL/api/v1: GET /session is answered with 404. Give the address of the API with its path in --url, e.g. https://host/api/v1.',
    ],
    [
      'another API',
      (_request, response) => response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"id":1}'),
      'URL/api/v1/session answers with JSON, but with another one than this API. Give the address of the API with its path in --url, e.g. https://host/api/v1.',
    ],
    [
      'a server of texts',
      (_request, response) => response.writeHead(200, { 'Content-Type': 'text/plain' }).end('It works!'),
      'URL/api/v1/session answers 200 with text/plain, not with JSON. Give the address of the API with its path in --url, e.g. https://host/api/v1.',
    ],
  ])('explains %s in one line', async (_what, listener, line) => {
    expect(await runAgainst(listener)).toEqual({ code: 2, lines: [line] });
  });

  test('explains that nothing listens', async () => {
    const closed = createServer();
    const origin = await originOf(closed);
    await new Promise((resolve) => closed.close(resolve));
    expect(await run(['--url', `${origin}/api/v1`])).toEqual({
      code: 2,
      lines: [`Nothing listens at ${origin}. Start the server, or correct host and port in --url.`],
    });
  });

  test('explains that a host does not exist', async () => {
    expect(await run(['--url', 'https://product.invalid/api/v1'])).toEqual({
      code: 2,
      lines: ['There is no host product.invalid. Correct it in --url.'],
    });
  });

  test('explains that a server does not speak HTTP', async () => {
    const other = createTcpServer((socket) => socket.end('220 mail.example.com\r\n'));
    const origin = await originOf(other as Server);
    const { code, lines } = await run(['--url', `${origin}/api/v1`]);
    other.close();
    expect({ code, lines }).toEqual({
      code: 2,
      lines: [`${origin} does not answer as a server of HTTP (HPE_INVALID_CONSTANT). Try https:// in --url.`],
    });
  });

  test('explains that the path of the API is missing', async () => {
    const { alice } = await server.reset();
    const { code, lines } = await run(['--url', new URL(server.url).origin, '--cookie', alice.Cookie ?? '']);
    expect([code, lines[0]]).toEqual([2, expect.stringContaining('Give the address of the API with its path')]);
  });

  test('explains that the session is not valid', async () => {
    await server.reset();
    const { code, lines } = await run(['--url', server.url]);
    const line = `The API at ${server.url} does not accept the session (401). Pass a valid session with --cookie or a token with --token.`;
    expect({ code, lines }).toEqual({ code: 2, lines: [line] });
  });
});

describe('options', () => {
  test.each([
    [[], '--url is required: the address of the API, e.g. https://host/api/v1'],
    [['--url', 'host/api'], '--url is no address of an API, such as https://host/api/v1'],
    [['--url', 'http://localhost/api/v1', '--level', '5'], '--level 5 is none of 0 to 4.'],
    [
      ['--url', 'http://localhost/api/v1', '--cookie', 'secret'],
      'A cookie has a name and a value, e.g. --cookie session=…',
    ],
    [
      ['--url', 'http://localhost/api/v1', '--token', 'a\nb'],
      'The token contains characters that no header can contain.',
    ],
    [
      ['--url', 'http://localhost/api/v1', '--cookie', 'a=b', '--token', 'c'],
      '--cookie and --token exclude each other.',
    ],
    [['s3cr3t-t0ken'], 'All options begin with --.'],
    [['--colour'], "Unknown option '--colour'"],
  ])('refuses %j with one line and no secret', async (args, line) => {
    expect(await run(args)).toEqual({ code: 2, lines: [line, '--help lists the options.'] });
  });

  test('prints its usage', async () => {
    const { code, lines } = await run(['--help']);
    expect([code, lines[0]]).toEqual([0, expect.stringContaining('--second-cookie TEXT')]);
  });

  test('lists each rule with the place in the document that it comes from', async () => {
    const { code, lines } = await run(['--rules']);
    expect([code, lines.length]).toEqual([0, rules.length + 1]);
    expect(lines.find((line) => line.includes('tag-weak'))).toMatch(
      /^2 +tag-weak +A weak ETag .*#\/components\/parameters/,
    );
  });

  test('refuses a driver without functions of a driver', async () => {
    const { alice } = await server.reset();
    const file = join(directory, 'empty.mjs');
    writeFileSync(file, 'export const nothing = 1;');
    const environment = { CONFORM_URL: server.url, CONFORM_COOKIE: alice.Cookie ?? '' };
    const { code, lines } = await run(['--driver', file], environment);
    expect([code, lines[0]]).toEqual([2, expect.stringContaining('exports none of the functions createToken')]);
  });
});

describe('a run', () => {
  test('reports a failure in one line, with its rule, in the table and in the exit code', async () => {
    const { alice } = await server.reset({
      serve: async (request, forward) => {
        const response = await forward(request);
        return request.url.endsWith('/session')
          ? new Response(response.body, { status: 203, headers: response.headers })
          : response;
      },
    });
    const junit = join(directory, 'failed.xml');
    const { code, lines } = await run(['--level', '0', '--junit', junit], {
      CONFORM_URL: server.url,
      CONFORM_COOKIE: alice.Cookie ?? '',
    });

    expect(code).toBe(1);
    expect(lines).toContain(
      'FAILED documented-response: GET /session: expected status, headers, media type and body as the document lists them; received 203: no such status',
    );
    expect(lines.find((line) => line.startsWith('GET /session '))).toMatch(/\d of \d+ FAILED$/);
    expect(lines.at(-1)).toMatch(/^\d+ passed, \d failed$/);
    expect(readFileSync(junit, 'utf8')).toContain(
      '<testcase classname="level-0.documented-response" name="GET /session"><failure',
    );
  });

  test('checks a product with an access token, which is accepted from every site', async () => {
    await server.reset();
    const { code, lines } = await run(['--url', server.url], { CONFORM_TOKEN: accessToken });
    const reasons = lines.filter((line) => line.startsWith('NOT CHECKED'));

    expect(lines.filter((line) => line.startsWith('FAILED'))).toEqual([]);
    expect(code).toBe(0);
    expect(reasons).toEqual([
      expect.stringContaining('NOT CHECKED other-site: a token is accepted from every site (POST /license/'),
    ]);
  });

  test('says what it could not check without credentials, users and a driver', async () => {
    const { alice } = await server.reset();
    const { code, lines } = await run(['--url', server.url, '--level', '4', '--cookie', alice.Cookie ?? '']);
    const reasons = lines.filter((line) => line.startsWith('NOT CHECKED'));

    expect(code).toBe(0);
    expect(reasons).toContain(
      'NOT CHECKED task-register: the driver has no function createToken (POST /license/registration)',
    );
    expect(reasons).toContain(
      'NOT CHECKED key-of-another-user: there is no --second-cookie or --second-token of another user who may act',
    );
    expect(lines.at(-1)).toMatch(/^\d+ passed, 0 failed, \d+ not checked$/);
  });
});

test('the file for backend teams checks all levels in an empty directory and prints no secret', async () => {
  const file = await bundleConform(join(directory, 'bundle'));
  const empty = mkdtempSync(join(directory, 'empty-'));
  const { alice, bob, carol } = await server.reset();
  writeFileSync(join(empty, 'driver.mjs'), documentedDriver());
  const environment = {
    PATH: process.env.PATH,
    CONTROL_URL: server.control,
    CONFORM_URL: server.url,
    CONFORM_COOKIE: alice.Cookie,
    CONFORM_SECOND_COOKIE: `${bob.Cookie}\n${carol.Cookie}`,
  };
  const args = [file, '--level', '4', '--driver', 'driver.mjs', '--junit', 'report.xml'];
  const output = await new Promise<string>((resolve) => {
    execFile(process.execPath, args, { cwd: empty, env: environment }, (error, stdout, stderr) =>
      resolve(`${stdout}${stderr}${error ? `exit code ${error.code}` : ''}`),
    );
  });
  const report = readFileSync(join(empty, 'report.xml'), 'utf8');

  expect(output).toMatch(/\n\d{3} passed, 0 failed, 2 not checked\n$/);
  expect(output).toContain('This level changes the state of the product.');
  expect(report.match(/<testsuite /g)).toHaveLength(5);
  expect(report).not.toContain('<failure');
  for (const credentials of [alice, bob, carol]) {
    const secret = credentials.Cookie?.split('=')[1] ?? '';
    expect(secret.length).toBeGreaterThan(20);
    expect(`${output}${report}`).not.toContain(secret);
  }
});

/** Starts a server at a free port and returns its origin. */
async function originOf(other: Server): Promise<string> {
  await new Promise<void>((resolve) => other.listen(0, 'localhost', resolve));
  return `http://localhost:${(other.address() as { port: number }).port}`;
}
