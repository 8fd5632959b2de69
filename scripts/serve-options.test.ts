import { afterEach, expect, test, vi } from 'vitest';
import { OptionError, serveOptions } from './serve-options.ts';

afterEach(() => vi.unstubAllEnvs());

/** Returns the error message for these options. */
function refusal(...args: readonly string[]): string {
  try {
    serveOptions(args);
  } catch (error) {
    expect(error).toBeInstanceOf(OptionError);
    return (error as Error).message;
  }
  throw new Error('The options were accepted.');
}

test.each([
  [['--port', 'abc'], '--port abc is not a port: a whole number from 0 to 65535.'],
  [['--port', '65536'], '--port 65536 is not a port'],
  [['--port', '1.5'], '--port 1.5 is not a port'],
  [['--port', ''], 'is not a port'],
  [['--port=-1'], '--port -1 is not a port'],
  [['--origin', 'foo'], '--origin foo is not the beginning of an address, such as https://licenses.example.com'],
  [['--origin', 'ftp://example.com'], '--origin ftp://example.com is not'],
  [['--origin', 'https://example.com/licenses'], '--origin https://example.com/licenses is not'],
  [['--origin', 'https://user@example.com'], 'is not the beginning of an address'],
  [['--scenario', 'paradise'], 'There is no scenario “paradise”. The scenarios are: evaluation'],
  [['--api-base', 'v1'], '“v1” is not a path such as /product/api/v1.'],
  [['--verbose'], 'There is no option --verbose.'],
  [['--verbose=3'], 'There is no option --verbose.'],
  [['-p', '3'], 'There is no option -p.'],
  [['--port'], '--port needs a value.'],
  [['--door=yes'], '--door takes no value.'],
  [['evaluation'], '“evaluation” is not an option: options begin with --.'],
] as const)('rejects the options %j with a plain message', (args, message) => {
  expect(refusal(...args)).toContain(message);
});

test('rejects a PORT that is not a number', () => {
  vi.stubEnv('PORT', 'http');
  expect(refusal()).toBe('PORT=http is not a port.');
});

test('suggests another port in the way in which the user has set this one', () => {
  const byOption = serveOptions(['--port', '4701']);
  const byEnvironment = serveOptions([]);
  expect(byOption !== 'help' && byOption.portOption(4702)).toBe('--port 4702');
  expect(byEnvironment !== 'help' && byEnvironment.portOption(4702)).toBe('PORT=4702');
});

test('accepts an IPv6 address with and without brackets', () => {
  for (const host of ['::1', '[::1]']) expect(serveOptions(['--host', host])).toMatchObject({ host: '::1' });
});

test('continues the stored state unless --scenario or --start-over is given', () => {
  expect(serveOptions([])).toMatchObject({ openMode: 'continue', scenario: 'evaluation', origins: [] });
  expect(serveOptions(['--scenario', 'registered'])).toMatchObject({ openMode: 'refuse', scenario: 'registered' });
  expect(serveOptions(['--start-over'])).toMatchObject({ openMode: 'replace' });
  expect(serveOptions(['--help'])).toBe('help');
});
