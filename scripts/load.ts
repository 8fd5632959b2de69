import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { faultsOf } from './load/holding-together.ts';
import { use } from './load/people.ts';
import { type Heard, reportOf, succeeded } from './load/report.ts';
import { serve } from './load/served.ts';

/**
 * `npm run load`: people who use one server at once, in the world of a large account: browsers in which the page is open, and
 * people who act. `--seconds N` (120 unless told), `--browsers N` (200), `--acting N` (20), `--scenario NAME`
 * (`large-account`), `--json` prints the figures for a program. Node's own flags for the server follow after `--`, e.g. `--
 * --cpu-prof`.
 */
const { values, positionals: flags } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '120' },
    browsers: { type: 'string', default: '200' },
    acting: { type: 'string', default: '20' },
    scenario: { type: 'string', default: 'large-account' },
    json: { type: 'boolean', default: false },
  },
});
const number = (name: 'seconds' | 'browsers' | 'acting') => {
  const told = Number(values[name]);
  if (!Number.isInteger(told) || told < 0) throw new Error(`--${name} ${values[name]} is not a number.`);
  return told;
};
const [seconds, browsers, acting] = [number('seconds'), number('browsers'), number('acting')];
const tellEvery = 10_000;

const server = await serve(values.scenario, flags);
const heard: Heard[] = [];
const began = performance.now();
const collected: Heard[] = [];
const listen = async (garbage?: 'collected') => {
  const told = { at: (performance.now() - began) / 1000, ...(await server.tell(garbage)) };
  (garbage ? collected : heard).push(told);
};
await listen();
const timer = setInterval(() => void listen(), tellEvery);
// By then all that is kept from the first use on is there. Between two of the others.
const halfTime = setTimeout(() => void listen('collected'), seconds * 500 + tellEvery / 2);
try {
  const measures = await use(server.origin, { browsers, acting, seconds });
  clearInterval(timer);
  await listen();
  await listen('collected');
  const sizes = await server.sizes();
  const result = { ...measures.figures(), seconds, heard, collected, sizes, faults: await faultsOf(server.origin) };
  if (values.json) console.log(JSON.stringify(result));
  else {
    console.log(`${browsers} browsers look on and ${acting} people act, in “${values.scenario}”.\n`);
    console.log(reportOf(result));
    console.log(`The machine's load was ${loadavg()[0]?.toFixed(1)} at the end.`);
  }
  process.exitCode = succeeded(result) ? 0 : 1;
} finally {
  clearInterval(timer);
  clearTimeout(halfTime);
  await server.end();
}
console.error(server.complaints());
