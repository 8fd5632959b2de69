import { expect } from 'vitest';
import type { OperationId } from '#src/contract/operations.ts';
import { lateness } from './answer-faults.ts';
import type { Errand } from './errand.ts';
import { seenOf } from './expectations.ts';
import type { FaultBench } from './fault-bench.ts';
import type { Fault } from './faulty-answer.ts';
import { alerts, enteredIn, isRead, placeNamed, press } from './hand.ts';

/** The page as whoever does an errand has it. */
export interface Page {
  readonly path: () => string;
  readonly goTo: (path: string) => void;
  readonly goBack: () => void;
  readonly refresh: () => Promise<void>;
  /** Opens a page anew: nothing is known yet. */
  readonly reload: (path: string) => void;
}

/** Time as the page has it. */
export interface Time {
  /** Lets so many milliseconds pass, and the page draw what they bring. */
  readonly pass: (milliseconds: number) => Promise<void>;
}

export interface Cell {
  readonly operation: OperationId;
  readonly errand: Errand;
  readonly fault: Fault;
  readonly bench: FaultBench;
  readonly page: Page;
  readonly time: Time;
}

/** So long, in ms, whatever is waited for may take: longer than anything the page waits for by itself. */
const patience = 45_000;

const titles: Readonly<Record<string, string>> = {
  '/system': 'System statistics',
  '/licenses': 'License Usage Information',
};

/** Whether the page stands alone, without a dialog over it. */
const alone = () => document.querySelector('[role="dialog"]') === null;

/** Lets time pass until it is so; small steps first, since most of it is there at once. */
export async function until(time: Time, what: string, isSo: () => boolean): Promise<void> {
  for (let passed = 0; !isSo(); ) {
    if (passed > patience) throw new Error(`${what} did not come. The page says: ${document.body.textContent}`);
    const step = passed < 1000 ? 50 : 500;
    passed += step;
    await time.pass(step);
  }
}

/** The parts of the page at this address that are not there. */
function missingParts(path: string): readonly string[] {
  const parts =
    path === '/system'
      ? ['System', 'Diagnostic']
      : ['Smart Software Licensing Status', 'Smart License Usage', 'Activity'];
  return parts.filter((part) => placeNamed(part) === undefined);
}

/** Whether this is the page at this address, with all its parts. */
function isWhole(path: string): boolean {
  const title = titles[path] ?? titles['/licenses'];
  return document.querySelector('h1')?.textContent === title && missingParts(path).length === 0;
}

/** Lets the lists be drawn, which come after the rest: some part of the page may be long in coming, none may be missing. */
async function untilWhole(time: Time, path: string): Promise<void> {
  await until(time, `The whole page at ${path}`, () => isWhole(path));
}

function expectOneMessage({ place }: Pick<Errand, 'place'>): void {
  const told = alerts().map((alert) => alert.textContent);
  expect(told, 'what is said').toHaveLength(1);
  expect(placeNamed(place)?.contains(alerts()[0] ?? null), `told in “${place}”: ${told}`).toBe(true);
}

/** Goes to the License page, at which nothing has happened yet. */
export async function begin({ bench, page, time }: Pick<Cell, 'bench' | 'page' | 'time'>): Promise<void> {
  bench.beginAnew();
  if (!alone()) {
    page.goBack();
    await until(time, 'The page, or whether to leave it', () => alone() || isRead('Leave anyway'));
    if (!alone()) press('Leave anyway');
    await until(time, 'The page', alone);
  }
  if (page.path() !== '/licenses') page.goTo('/licenses');
  await until(time, 'The page alone', () => isWhole('/licenses') && alone());
  await page.refresh();
  await time.pass(0);
}

/** Opens the place of an errand and fills it in, up to what asks; `beforeFilling` happens once the place has loaded. */
export async function approach(
  { errand, bench, page, time }: Pick<Cell, 'errand' | 'bench' | 'page' | 'time'>,
  beforeFilling: () => void = () => undefined,
): Promise<void> {
  const { ask, place } = errand;
  if (!ask && errand.at in titles) page.reload(errand.at);
  else if (errand.at !== '/licenses') page.goTo(errand.at);
  await until(time, `“${place}”`, () => placeNamed(place) !== undefined);
  await until(time, 'What it begins with', errand.isLoaded ?? (() => true));
  beforeFilling();
  errand.fill?.(bench.carried);
  await until(time, 'What it takes to ask', errand.isReady ?? (() => true));
}

/** Does the errand while its operation has a fault, and again once it has none. */
export async function surviveFault(cell: Cell): Promise<void> {
  const { operation, errand, fault, bench, page, time } = cell;
  const { ask, effect, place } = errand;
  const times = () => (effect ? bench.timesHappened(effect) : 0);
  const before = bench.faulty.timesAsked(operation);

  if (!ask) bench.faulty.fail(operation, fault);
  await approach(cell, () => {
    // What is entered as the fault is there may be asked about at once.
    if (operation === 'checkAuthorization') bench.faulty.fail(operation, fault);
  });
  bench.faulty.fail(operation, fault);
  const entered = enteredIn(placeNamed(place) ?? document.body);
  if (ask && operation !== 'checkAuthorization') {
    ask();
    await time.pass(0);
    // Pressed once more while it is waited for: it is for the page to mind that.
    if (fault.kind === 'late' || fault.kind === 'timeout') ask();
  }

  const seen = seenOf(fault.kind);
  if (seen === 'delay') {
    if (fault.kind === 'late') {
      await time.pass(lateness - 1000);
      expect(alerts()).toHaveLength(0);
    }
    await until(time, 'What comes of it', errand.isDone);
    if (ask) expect(bench.faulty.timesAsked(operation) - before, 'times asked').toBe(1);
  } else if (seen === 'nothing') {
    await time.pass(1000);
    page.goBack();
    await time.pass(1000);
    const left = page.path();
    bench.faulty.heal();
    await time.pass(2000);
    expect(page.path(), 'where one is').toBe(left);
    expect(alone(), 'no dialog').toBe(true);
  } else {
    await until(time, 'A message', () => alerts().length > 0 || (fault.stage === 'carried-out' && errand.isDone()));
    // What else it brings comes within the next moments.
    await time.pass(500);
    const isFoundDone = fault.stage === 'carried-out' && errand.isDone() && alerts().length === 0;
    expect(times(), 'times it happened').toBe(effect && fault.stage === 'carried-out' ? 1 : 0);
    await untilWhole(time, errand.at);
    if (!isFoundDone) {
      expectOneMessage(errand);
      if (ask) expect(enteredIn(placeNamed(place) ?? document.body), 'what was entered').toEqual(entered);
      bench.faulty.heal();
      const again = [...(alerts()[0]?.querySelectorAll('button') ?? [])].find((one) => one.textContent === 'Try again');
      if (again) press('Try again');
      else ask?.();
      await until(time, 'What comes of trying again', () => errand.isDone() && alerts().length === 0);
    }
  }
  await time.pass(500);
  bench.faulty.heal();
  expect(alerts().map((alert) => alert.textContent)).toEqual([]);
  await untilWhole(time, page.path());
  expect(times(), 'times it happened in the end').toBe(effect ? 1 : 0);
}

/** Lets the page, which shows everything already, ask again by itself while the operation has a fault. */
export async function outliveFault(cell: Cell): Promise<void> {
  const { operation, errand, fault, bench, page, time } = cell;
  bench.faulty.fail(operation, fault);
  if (seenOf(fault.kind) === 'failure') {
    await until(time, 'A message', () => alerts().length > 0);
    await time.pass(500);
    expectOneMessage({ place: 'the page' });
    await untilWhole(time, '/licenses');
    expect(errand.isDone(), 'what was known is still there').toBe(true);
  } else {
    await time.pass(2 * lateness);
  }
  bench.faulty.heal();
  await until(time, 'The end of it', () => alerts().length === 0);
  await time.pass(500);
  expect(alerts()).toHaveLength(0);
  expect(errand.isDone()).toBe(true);
  expect(page.path()).toBe('/licenses');
}
