import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { findInconsistencies } from './load/consistency-check.ts';
import { isSuccessful, reportOf, type TimedMeasurement } from './load/report.ts';
import { startServerUnderTest } from './load/server-under-test.ts';
import { runLoad } from './load/simulated-users.ts';

/**
 * `npm run load`: many users of one server with a large account: browsers with the open page, and administrators who
 * act. `--seconds N` (default 120), `--browsers N` (200), `--acting N` (20), `--scenario NAME` (`large-account`),
 * `--updates events|polling` (`events`), `--json` prints the figures as JSON. Node's own flags for the server follow after `--`, e.g. `-- --cpu-prof`.
 */
const { values, positionals: flags } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '120' },
    browsers: { type: 'string', default: '200' },
    acting: { type: 'string', default: '20' },
    scenario: { type: 'string', default: 'large-account' },
    updates: { type: 'string', default: 'events' },
    json: { type: 'boolean', default: false },
  },
});
const parseCount = (name: 'seconds' | 'browsers' | 'acting') => {
  const count = Number(values[name]);
  if (!Number.isInteger(count) || count < 0) throw new Error(`--${name} ${values[name]} is not a number.`);
  return count;
};
const [seconds, browsers, acting] = [parseCount('seconds'), parseCount('browsers'), parseCount('acting')];
const { updates } = values;
if (updates !== 'events' && updates !== 'polling') throw new Error(`--updates is events or polling, not ${updates}.`);
const SAMPLE_INTERVAL_MS = 10_000;

const server = await startServerUnderTest(values.scenario, flags);
const samples: TimedMeasurement[] = [];
const startedAt = performance.now();
const collected: TimedMeasurement[] = [];
const sampleServer = async (garbage?: 'collected') => {
  const measurement = { at: (performance.now() - startedAt) / 1000, ...(await server.measure(garbage)) };
  (garbage ? collected : samples).push(measurement);
};
await sampleServer();
const timer = setInterval(() => void sampleServer(), SAMPLE_INTERVAL_MS);
// By half-time all caches are filled. The offset keeps this measurement between two others.
const halfTime = setTimeout(() => void sampleServer('collected'), seconds * 500 + SAMPLE_INTERVAL_MS / 2);
try {
  const measures = await runLoad(server.origin, { browsers, acting, seconds, updates });
  clearInterval(timer);
  await sampleServer();
  await sampleServer('collected');
  const sizes = await server.sizes();
  const result = {
    ...measures.totals(),
    seconds,
    samples,
    collected,
    sizes,
    faults: await findInconsistencies(server.origin),
  };
  if (values.json) console.log(JSON.stringify(result));
  else {
    console.log(
      `${browsers} browsers read and ${acting} administrators act; pages are updated by ${updates}, in the scenario “${values.scenario}”.\n`,
    );
    console.log(reportOf(result));
    console.log(`The load average of the machine was ${loadavg()[0]?.toFixed(1)} at the end.`);
  }
  process.exitCode = isSuccessful(result) ? 0 : 1;
} finally {
  clearInterval(timer);
  clearTimeout(halfTime);
  await server.end();
}
console.error(server.errorOutput());
