import { describe, expect, test } from 'vitest';
import { invalidNumbers, invalidTexts } from '#e2e/invalid-input.ts';
import { createNodeBackend } from '#mocks/node.ts';
import { applyOptions } from './apply-options.ts';
import { parseOptions, stripOptions } from './parse-options.ts';

const addressOf = (query: string) => new URL(`http://localhost/licenses${query}`);
const optionsOf = (query: string) => parseOptions(addressOf(query));

describe.each(['scenario', 'product', 'role', 'now', 'advance', 'fail', 'latency', 'lang', 'theme'])(
  'the parameter %s',
  (name) => {
    test.each(Object.entries({ ...invalidTexts, ...invalidNumbers }))('rejects %s with a message', (_what, text) => {
      const address = addressOf(`?${new URLSearchParams({ [name]: text.replace(/[\uD800-\uDFFF]/g, '') })}`);
      expect(() => parseOptions(address)).toThrow(/^(There is no|A delay is|“)/);
    });
  },
);

describe('parsing of URL options', () => {
  test('lists the scenarios when the name is unknown', () => {
    expect(() => optionsOf('?scenario=paradise')).toThrow(
      'There is no scenario “paradise”. The scenarios are: evaluation, evaluation-ending,',
    );
  });

  test.each([
    ['role=king', 'There is no role “king”. The roles are: admin,'],
    ['product=router', 'There is no product “router”. The products are: cyber-vision,'],
    ['lang=de', 'There is no language “de”. The languages are: en, fr, en-XA.'],
    ['theme=pink', 'There is no theme “pink”. The themes are: light, dark, system.'],
    ['now=tomorrow', '“tomorrow” is not an instant'],
    ['now=1999-12-31T00:00Z', 'is not between the years 2000 and 2100'],
    ['now=%2B275760-01-01T00:00Z', 'is not between the years 2000 and 2100'],
    ['advance=soon', '“soon” is not a length of time, such as 15min or 30d'],
    ['advance=-1d', '“-1d” is not a length of time'],
    ['advance=30', '“30” is not a length of time'],
    ['advance=4000d', 'longer than the maximum of ten years'],
    ['latency=long', 'A delay is a whole number of milliseconds from 0 to 30000, not "long"'],
    ['latency=30001', 'A delay is a whole number of milliseconds from 0 to 30000, not 30001'],
    ['fail=503', '“503” is not an operation and its fault, such as getSummary:503 or *:network.'],
    ['fail=makeCoffee:503', 'There is no operation “makeCoffee”. The operations are: *, requestReservation,'],
    ['fail=*:418', 'There is no fault “418”. The faults are: network, answer-lost, malformed-json, wrong-shape, 400,'],
    ['fail=*:slow-99999', 'A delay is a whole number of milliseconds from 0 to 30000, not 99999'],
    ['fail=*:toString', 'There is no fault “toString”'],
    ['fail=constructor:503', 'There is no operation “constructor”'],
    ['scenario=', 'There is no scenario “”.'],
  ])('explains why %s is invalid', (query, message) => {
    expect(() => optionsOf(`?${query}`)).toThrow(message);
  });

  test('returns no options for a URL without any', () => {
    expect(optionsOf('?tab=usage')).toEqual({});
  });

  test('parses scenario, time and role', () => {
    expect(optionsOf('?scenario=registered&now=2026-03-01T00:00Z&role=auditor')).toEqual({
      world: { scenario: 'registered', options: { now: '2026-03-01T00:00:00.000Z', role: 'auditor' } },
    });
  });

  test('parses a role or a product alone', () => {
    expect(optionsOf('?role=operator')).toEqual({ world: { options: { role: 'operator' } } });
    expect(optionsOf('?product=secure-workload')).toEqual({ world: { options: { product: 'secure-workload' } } });
  });

  test('parses elapsed time, appearance, faults and latency', () => {
    expect(optionsOf('?advance=30d&lang=fr&theme=dark&latency=2000&fail=register:503&fail=*:slow-250')).toEqual({
      advance: 30 * 86_400_000,
      language: 'fr',
      theme: 'dark',
      latency: 2000,
      faults: { register: { kind: 'status', status: 503 }, '*': { kind: 'slow', milliseconds: 250 } },
    });
    expect(optionsOf('?advance=15+min').advance).toBe(900_000);
    expect(optionsOf('?fail=none')).toEqual({ faults: {} });
  });

  test('strips all options and keeps the rest of the URL', () => {
    const address = addressOf(
      '?scenario=registered&product=x&role=x&now=x&advance=x&fail=a&fail=b&latency=1&lang=fr&theme=dark&tab=1#usage',
    );

    expect(stripOptions(address).href).toBe('http://localhost/licenses?tab=1#usage');
  });
});

describe('application of URL options', () => {
  const start = '2026-01-15T09:00:00.000Z';
  const { simulator } = createNodeBackend();
  const applied = async (query: string) => {
    await applyOptions(simulator, optionsOf(query));
    return simulator.status();
  };
  const restarted = (query = '') => applied(`?scenario=registered&now=${start}${query}`);

  test('applies all options to a fresh state in order', async () => {
    expect(await restarted('&role=auditor&advance=12h&fail=getUsage:network&latency=10')).toMatchObject({
      scenario: 'registered',
      role: 'auditor',
      startedAt: start,
      now: '2026-01-15T21:00:00.000Z',
      faults: { getUsage: { kind: 'network' } },
      latency: 10,
      changed: false,
    });
  });

  test('restarts the current scenario and product when only a role is given', async () => {
    await restarted('&product=secure-workload&fail=*:503');

    expect(await applied('?role=operator')).toMatchObject({
      scenario: 'registered',
      product: 'secure-workload',
      role: 'operator',
      faults: {},
    });
    expect((await applied('?scenario=evaluation')).product).toBe('cyber-vision');
  });

  test('applies faults and latency to the current state, and replaces previous faults', async () => {
    await restarted('&fail=*:503&latency=10');
    await simulator.line.cut();

    const status = await applied('?fail=getMode:404');

    expect(status).toMatchObject({ line: 'down', latency: 10, faults: { getMode: { kind: 'status', status: 404 } } });
    expect(await applied('?fail=none&latency=0')).toMatchObject({ line: 'down', latency: 0, faults: {} });
  });
});
