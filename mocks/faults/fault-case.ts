import { expect } from 'vitest';
import type { OperationId } from '#src/contract/operations.ts';
import { expectedOutcomeOf } from './expected-outcomes.ts';
import type { FaultHarness } from './fault-harness.ts';
import type { FaultInjection } from './faulty-response.ts';
import type { OperationTask } from './operation-task.ts';
import { responseDelayMs } from './response-fault-kinds.ts';
import { alerts, fieldValuesIn, findRegion, isTextVisible, press } from './user-driver.ts';

/** The operations of the tested page. */
export interface TestPage {
  readonly path: () => string;
  readonly goTo: (path: string) => void;
  readonly goBack: () => void;
  readonly refresh: () => Promise<void>;
  /** Opens a page afresh, without cached data. */
  readonly reload: (path: string) => void;
}

/** The fake time of the page. */
export interface TestClock {
  /** Advances the fake time by this many ms and lets the page render. */
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

/** The timeout in ms of `waitUntil`, longer than any timeout of the page. */
const TIMEOUT_MS = 45_000;

const titles: Readonly<Record<string, string>> = {
  '/system': 'System statistics',
  '/licenses': 'License Usage Information',
  '/licenses/usage': 'License Usage Information',
};

/** The sections of the pages other than the overview. */
const sections: Readonly<Record<string, readonly string[]>> = {
  '/system': ['System', 'Diagnostic'],
  '/licenses/usage': ['Usage over time'],
  '/licenses/timeline': ['Coming up', 'Activity'],
};

/** Returns whether no dialog is open. */
const hasNoDialog = () => document.querySelector('[role="dialog"]') === null;

/** Advances the time until the condition is met, in small steps during the first second. Throws after `TIMEOUT_MS`. */
export async function waitUntil(time: TestClock, description: string, isMet: () => boolean): Promise<void> {
  for (let waited = 0; !isMet(); ) {
    if (waited > TIMEOUT_MS)
      throw new Error(`Timed out waiting for: ${description}. The page shows: ${document.body.textContent}`);
    const step = waited < 1000 ? 50 : 500;
    waited += step;
    await time.pass(step);
  }
}

/** Returns the names of the page's sections that are missing. */
function missingSections(path: string): readonly string[] {
  const parts = sections[path] ?? ['Smart Software Licensing Status', 'Smart License Usage', 'Activity'];
  return parts.filter((part) => findRegion(part) === undefined);
}

/** Returns whether the page with this path is shown with all its sections. */
function isWhole(path: string): boolean {
  const title = titles[path] ?? titles['/licenses'];
  return document.querySelector('h1')?.textContent === title && missingSections(path).length === 0;
}

/** Waits until all sections of the page are shown; the lists render after the rest. */
async function waitForWholePage(time: TestClock, path: string): Promise<void> {
  await waitUntil(time, `all sections of the page ${path}`, () => isWhole(path));
}

function expectOneMessage({ region }: Pick<OperationTask, 'region'>): void {
  const messages = alerts().map((alert) => alert.textContent);
  expect(messages, 'alerts').toHaveLength(1);
  expect(findRegion(region)?.contains(alerts()[0] ?? null), `alert in “${region}”: ${messages}`).toBe(true);
}

/** Resets the backend and returns to the License page. */
export async function resetPage({
  harness,
  page,
  time,
}: Pick<PageFaultCase, 'harness' | 'page' | 'time'>): Promise<void> {
  harness.reset();
  if (!hasNoDialog()) {
    page.goBack();
    await waitUntil(time, 'the page or a confirmation to leave', () => hasNoDialog() || isTextVisible('Leave anyway'));
    if (!hasNoDialog()) press('Leave anyway');
    await waitUntil(time, 'the closed dialog', hasNoDialog);
  }
  if (page.path() !== '/licenses') page.goTo('/licenses');
  await waitUntil(time, 'the License page without a dialog', () => isWhole('/licenses') && hasNoDialog());
  await page.refresh();
  await time.pass(0);
}

/** Opens a task's page or dialog and fills it in, but does not submit. `beforeFilling` runs after it has loaded. */
export async function prepareTask(
  { task, harness, page, time }: Pick<PageFaultCase, 'task' | 'harness' | 'page' | 'time'>,
  beforeFilling: () => void = () => undefined,
): Promise<void> {
  const { submit, region } = task;
  if (!submit && task.at in titles) page.reload(task.at);
  else if (task.at !== '/licenses') page.goTo(task.at);
  await waitUntil(time, `the region “${region}”`, () => findRegion(region) !== undefined);
  await waitUntil(time, 'the loaded region', task.isLoaded ?? (() => true));
  beforeFilling();
  task.fill?.(harness.portalCode);
  await waitUntil(time, 'a form ready to submit', task.isReady ?? (() => true));
}

/** Runs the task while its operation fails, checks the outcome, heals the fault and expects the task to succeed. */
export async function expectRecovery(faultCase: PageFaultCase): Promise<void> {
  const { operation, task, fault, harness, page, time } = faultCase;
  const { submit, effect, region } = task;
  const countEffects = () => (effect ? harness.countActivity(effect) : 0);
  const before = harness.faulty.requestCount(operation);

  if (!submit) harness.faulty.fail(operation, fault);
  await prepareTask(faultCase, () => {
    // The page may check an authorization code as soon as it is entered.
    if (operation === 'checkAuthorization') harness.faulty.fail(operation, fault);
  });
  harness.faulty.fail(operation, fault);
  const entered = fieldValuesIn(findRegion(region) ?? document.body);
  if (submit && operation !== 'checkAuthorization') {
    submit();
    await time.pass(0);
    // A second click during the request must not send it again.
    if (fault.kind === 'late' || fault.kind === 'timeout') submit();
  }

  const outcome = expectedOutcomeOf(fault.kind);
  if (outcome === 'delay') {
    if (fault.kind === 'late') {
      await time.pass(responseDelayMs - 1000);
      expect(alerts()).toHaveLength(0);
    }
    await waitUntil(time, 'the completed task', task.isDone);
    if (submit) expect(harness.faulty.requestCount(operation) - before, 'requests').toBe(1);
  } else if (outcome === 'nothing') {
    await time.pass(1000);
    page.goBack();
    await time.pass(1000);
    const path = page.path();
    harness.faulty.heal();
    await time.pass(2000);
    expect(page.path(), 'current path').toBe(path);
    expect(hasNoDialog(), 'no open dialog').toBe(true);
  } else {
    await waitUntil(time, 'an alert', () => alerts().length > 0 || (fault.phase === 'carried-out' && task.isDone()));
    // Further alerts would appear within half a second.
    await time.pass(500);
    const isAlreadyDone = fault.phase === 'carried-out' && task.isDone() && alerts().length === 0;
    expect(countEffects(), 'effects').toBe(effect && fault.phase === 'carried-out' ? 1 : 0);
    await waitForWholePage(time, task.at);
    if (!isAlreadyDone) {
      expectOneMessage(task);
      if (submit) expect(fieldValuesIn(findRegion(region) ?? document.body), 'entered values').toEqual(entered);
      harness.faulty.heal();
      const again = [...(alerts()[0]?.querySelectorAll('button') ?? [])].find(
        (button) => button.textContent === 'Try again',
      );
      if (again) press('Try again');
      else submit?.();
      await waitUntil(time, 'the completed task after a retry', () => task.isDone() && alerts().length === 0);
    }
  }
  await time.pass(500);
  harness.faulty.heal();
  expect(alerts().map((alert) => alert.textContent)).toEqual([]);
  await waitForWholePage(time, page.path());
  expect(countEffects(), 'effects at the end').toBe(effect ? 1 : 0);
}

/** Lets the fully loaded page refetch while the operation fails; expects the data to stay and the page to recover. */
export async function expectRecoveryAfterRefetch(faultCase: PageFaultCase): Promise<void> {
  const { operation, task, fault, harness, page, time } = faultCase;
  harness.faulty.fail(operation, fault);
  await harness.change();
  if (expectedOutcomeOf(fault.kind) === 'failure') {
    await waitUntil(time, 'an alert', () => alerts().length > 0);
    await time.pass(500);
    expectOneMessage({ region: 'the page' });
    await waitForWholePage(time, '/licenses');
    expect(task.isDone(), 'earlier data still shown').toBe(true);
  } else {
    await time.pass(2 * responseDelayMs);
  }
  harness.faulty.heal();
  await waitUntil(time, 'the end of the alert', () => alerts().length === 0);
  await time.pass(500);
  expect(alerts()).toHaveLength(0);
  expect(task.isDone()).toBe(true);
  expect(page.path()).toBe('/licenses');
}
