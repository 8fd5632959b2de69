import { expect } from 'vitest';
import type { OperationId } from '#src/contract/operations.ts';
import { expectedOutcomeOf } from './expected-outcomes.ts';
import type { FaultHarness } from './fault-harness.ts';
import type { FaultInjection } from './faulty-response.ts';
import type { OperationTask } from './operation-task.ts';
import { responseDelayMs } from './response-fault-kinds.ts';
import { alerts, fieldValuesIn, findRegion, isTextVisible, press } from './user-driver.ts';

/** The page as whoever does an errand has it. */
export interface TestPage {
  readonly path: () => string;
  readonly goTo: (path: string) => void;
  readonly goBack: () => void;
  readonly refresh: () => Promise<void>;
  /** Opens a page anew: nothing is known yet. */
  readonly reload: (path: string) => void;
}

/** Time as the page has it. */
export interface TestClock {
  /** Lets so many milliseconds pass, and the page draw what they bring. */
  readonly pass: (milliseconds: number) => Promise<void>;
}

export interface PageFaultCase {
  readonly operation: OperationId;
  readonly task: OperationTask;
  readonly fault: FaultInjection;
  readonly harness: FaultHarness;
  readonly page: TestPage;
  readonly time: TestClock;
}

/** So long, in ms, whatever is waited for may take: longer than anything the page waits for by itself. */
const TIMEOUT_MS = 45_000;

const titles: Readonly<Record<string, string>> = {
  '/system': 'System statistics',
  '/licenses': 'License Usage Information',
};

/** Whether the page stands alone, without a dialog over it. */
const hasNoDialog = () => document.querySelector('[role="dialog"]') === null;

/** Lets time pass until it is so; small steps first, since most of it is there at once. */
export async function waitUntil(time: TestClock, description: string, isMet: () => boolean): Promise<void> {
  for (let waited = 0; !isMet(); ) {
    if (waited > TIMEOUT_MS)
      throw new Error(`${description} did not come. The page says: ${document.body.textContent}`);
    const step = waited < 1000 ? 50 : 500;
    waited += step;
    await time.pass(step);
  }
}

/** The parts of the page at this address that are not there. */
function missingSections(path: string): readonly string[] {
  const parts =
    path === '/system'
      ? ['System', 'Diagnostic']
      : ['Smart Software Licensing Status', 'Smart License Usage', 'Activity'];
  return parts.filter((part) => findRegion(part) === undefined);
}

/** Whether this is the page at this address, with all its parts. */
function isWhole(path: string): boolean {
  const title = titles[path] ?? titles['/licenses'];
  return document.querySelector('h1')?.textContent === title && missingSections(path).length === 0;
}

/** Lets the lists be drawn, which come after the rest: some part of the page may be long in coming, none may be missing. */
async function waitForWholePage(time: TestClock, path: string): Promise<void> {
  await waitUntil(time, `The whole page at ${path}`, () => isWhole(path));
}

function expectOneMessage({ region }: Pick<OperationTask, 'region'>): void {
  const messages = alerts().map((alert) => alert.textContent);
  expect(messages, 'what is said').toHaveLength(1);
  expect(findRegion(region)?.contains(alerts()[0] ?? null), `told in “${region}”: ${messages}`).toBe(true);
}

/** Goes to the License page, at which nothing has happened yet. */
export async function resetPage({
  harness,
  page,
  time,
}: Pick<PageFaultCase, 'harness' | 'page' | 'time'>): Promise<void> {
  harness.reset();
  if (!hasNoDialog()) {
    page.goBack();
    await waitUntil(time, 'The page, or whether to leave it', () => hasNoDialog() || isTextVisible('Leave anyway'));
    if (!hasNoDialog()) press('Leave anyway');
    await waitUntil(time, 'The page', hasNoDialog);
  }
  if (page.path() !== '/licenses') page.goTo('/licenses');
  await waitUntil(time, 'The page alone', () => isWhole('/licenses') && hasNoDialog());
  await page.refresh();
  await time.pass(0);
}

/** Opens the place of an errand and fills it in, up to what asks; `beforeFilling` happens once the place has loaded. */
export async function prepareTask(
  { task, harness, page, time }: Pick<PageFaultCase, 'task' | 'harness' | 'page' | 'time'>,
  beforeFilling: () => void = () => undefined,
): Promise<void> {
  const { submit, region } = task;
  if (!submit && task.at in titles) page.reload(task.at);
  else if (task.at !== '/licenses') page.goTo(task.at);
  await waitUntil(time, `“${region}”`, () => findRegion(region) !== undefined);
  await waitUntil(time, 'What it begins with', task.isLoaded ?? (() => true));
  beforeFilling();
  task.fill?.(harness.portalCode);
  await waitUntil(time, 'What it takes to ask', task.isReady ?? (() => true));
}

/** Does the errand while its operation has a fault, and again once it has none. */
export async function expectRecovery(faultCase: PageFaultCase): Promise<void> {
  const { operation, task, fault, harness, page, time } = faultCase;
  const { submit, effect, region } = task;
  const countEffects = () => (effect ? harness.countActivity(effect) : 0);
  const before = harness.faulty.requestCount(operation);

  if (!submit) harness.faulty.fail(operation, fault);
  await prepareTask(faultCase, () => {
    // What is entered as the fault is there may be asked about at once.
    if (operation === 'checkAuthorization') harness.faulty.fail(operation, fault);
  });
  harness.faulty.fail(operation, fault);
  const entered = fieldValuesIn(findRegion(region) ?? document.body);
  if (submit && operation !== 'checkAuthorization') {
    submit();
    await time.pass(0);
    // Pressed once more while it is waited for: it is for the page to mind that.
    if (fault.kind === 'late' || fault.kind === 'timeout') submit();
  }

  const outcome = expectedOutcomeOf(fault.kind);
  if (outcome === 'delay') {
    if (fault.kind === 'late') {
      await time.pass(responseDelayMs - 1000);
      expect(alerts()).toHaveLength(0);
    }
    await waitUntil(time, 'What comes of it', task.isDone);
    if (submit) expect(harness.faulty.requestCount(operation) - before, 'times asked').toBe(1);
  } else if (outcome === 'nothing') {
    await time.pass(1000);
    page.goBack();
    await time.pass(1000);
    const path = page.path();
    harness.faulty.heal();
    await time.pass(2000);
    expect(page.path(), 'where one is').toBe(path);
    expect(hasNoDialog(), 'no dialog').toBe(true);
  } else {
    await waitUntil(time, 'A message', () => alerts().length > 0 || (fault.phase === 'carried-out' && task.isDone()));
    // What else it brings comes within the next moments.
    await time.pass(500);
    const isAlreadyDone = fault.phase === 'carried-out' && task.isDone() && alerts().length === 0;
    expect(countEffects(), 'times it happened').toBe(effect && fault.phase === 'carried-out' ? 1 : 0);
    await waitForWholePage(time, task.at);
    if (!isAlreadyDone) {
      expectOneMessage(task);
      if (submit) expect(fieldValuesIn(findRegion(region) ?? document.body), 'what was entered').toEqual(entered);
      harness.faulty.heal();
      const again = [...(alerts()[0]?.querySelectorAll('button') ?? [])].find(
        (button) => button.textContent === 'Try again',
      );
      if (again) press('Try again');
      else submit?.();
      await waitUntil(time, 'What comes of trying again', () => task.isDone() && alerts().length === 0);
    }
  }
  await time.pass(500);
  harness.faulty.heal();
  expect(alerts().map((alert) => alert.textContent)).toEqual([]);
  await waitForWholePage(time, page.path());
  expect(countEffects(), 'times it happened in the end').toBe(effect ? 1 : 0);
}

/** Lets the page, which shows everything already, ask again by itself while the operation has a fault. */
export async function expectRecoveryAfterRefetch(faultCase: PageFaultCase): Promise<void> {
  const { operation, task, fault, harness, page, time } = faultCase;
  harness.faulty.fail(operation, fault);
  if (expectedOutcomeOf(fault.kind) === 'failure') {
    await waitUntil(time, 'A message', () => alerts().length > 0);
    await time.pass(500);
    expectOneMessage({ region: 'the page' });
    await waitForWholePage(time, '/licenses');
    expect(task.isDone(), 'what was known is still there').toBe(true);
  } else {
    await time.pass(2 * responseDelayMs);
  }
  harness.faulty.heal();
  await waitUntil(time, 'The end of it', () => alerts().length === 0);
  await time.pass(500);
  expect(alerts()).toHaveLength(0);
  expect(task.isDone()).toBe(true);
  expect(page.path()).toBe('/licenses');
}
