import { expect, test } from 'vitest';
import { createNodeBackend } from '#mocks/node.ts';
import { countsOf, currentCount, parseCounts } from './usage-counts.ts';

const measuredBy = (product: 'cyber-vision' | 'secure-workload') =>
  createNodeBackend({ scenario: 'evaluation', product, now: '2026-01-15T09:00:00.000Z' }).simulator.measured();

test.each(['-1', '1.5', 'many', '', '1e3'])('rejects “%s” as a count and names its field', (text) => {
  expect(parseCounts(['components', 'endpoints'], { components: text, endpoints: '4' })).toEqual({
    ok: false,
    invalidCounts: ['components'],
  });
});

test('returns overrides of sensors by type beside other counts', () => {
  expect(parseCounts(['components', 'sensors.ir8340'], { components: ' 12 ', 'sensors.ir8340': '3' })).toEqual({
    ok: true,
    overrides: { components: 12, sensors: { ir8340: 3 } },
  });
});

test('returns only the counts of each product, all with a value', async () => {
  const center = await measuredBy('cyber-vision');
  const cluster = await measuredBy('secure-workload');
  expect(countsOf('cyber-vision', center)).toEqual(expect.arrayContaining(['components', 'sensors.ic3000']));
  expect(countsOf('cyber-vision', center)).not.toContain('workloads');
  expect(countsOf('secure-workload', cluster)).toEqual(['workloads', 'endpoints']);
  for (const count of countsOf('cyber-vision', center)) expect(currentCount(center, count)).toBeGreaterThanOrEqual(0);
});
