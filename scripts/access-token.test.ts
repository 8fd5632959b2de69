import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createNodeBackend } from '#mocks/node.ts';
import { readAccessToken } from './access-token.ts';
import { listen } from './listen.ts';
import { runCommandLine } from './smartagentctl/command-line.ts';

const token = '0123456789abcdef';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'access-token-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('readAccessToken', () => {
  test.each(['', 'short', 'with a blank inside it', `${token}\nX`, '=0123456789abcdef', 'ü123456789abcdef'])(
    'rejects the token %j without repeating it',
    (malformed) => {
      expect(() => readAccessToken({ token: malformed })).toThrow(/^A token has 16 to 500 letters/);
    },
  );

  test('rejects a file that does not exist', () => {
    expect(() => readAccessToken({ 'token-file': join(folder, 'none') })).toThrow('ENOENT');
  });

  test('reads the token of an option or a file, without surrounding blanks, or none', async () => {
    await writeFile(join(folder, 'token'), `${token}\n`);
    expect(readAccessToken({ token })).toBe(token);
    expect(readAccessToken({ 'token-file': join(folder, 'token') })).toBe(token);
    expect(readAccessToken({})).toBeUndefined();
  });
});

test('smartagentctl sends the token to an API with another path, and never prints it', async () => {
  const apiBase = '/product/api/v1';
  const { app, simulator } = createNodeBackend({ scenario: 'registered', token, apiBase });
  const server = await listen(new Hono().route('/', app), 0);
  const parameters = ['--get-license-summary', '--url', server.origin, '--api-base', apiBase];
  try {
    await simulator.session.end();
    const refusal = await runCommandLine([...parameters, '--token', `${token}0`], {}).catch(String);
    expect(refusal).toContain('answered 401: session-ended');
    expect(refusal).not.toContain(token);
    expect(await runCommandLine([...parameters, '--token', token], {})).toContain('"');
    expect(await runCommandLine(parameters, { LICENSE_USAGE_TOKEN: token })).toContain('"');
  } finally {
    await server.close();
  }
});
