import { mkdir, writeFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { listen, type RunningServer } from '#scripts/listen.ts';
import { staticFiles } from '#scripts/static-files.ts';
import { type Engine, engines } from './engine.ts';
import { EnginePage } from './engine-page.ts';

const pictures = 'test-results/engines';
const advantage = 'Cisco Cyber Vision Advantage';

/** Ten states with their registration and authorization statuses (screens.md §2.2). */
const states = [
  ['evaluation', 'Unregistered', 'Evaluation Mode'],
  ['registered', 'Registered', 'Authorized'],
  ['out-of-compliance', 'Registered', 'Out of Compliance'],
  ['authorization-expired', 'Registered', 'Authorization Expired'],
  ['renewal-failed', 'Registered', 'Authorized'],
  ['registration-retrying', 'Registration Pending', 'Evaluation Mode'],
  ['utility', 'Registered', 'Authorized'],
  ['reservation-pending', 'License Reservation Pending', 'Evaluation Mode'],
  ['reserved', 'Registered - License Reservation', 'Authorized - Reserved'],
  ['reserved-universal', 'Registered - Universal License Reservation', 'Authorized - Reserved'],
] as const;

const installed = engines().filter(({ name, launch }) => {
  if (!launch) console.warn(`${name} is not installed. Its tests do not run.`);
  return launch;
});

let demo: RunningServer;
beforeAll(async () => {
  demo = await listen(staticFiles('dist-demo', { framedBy: 'self' }), 0);
  await mkdir(pictures, { recursive: true });
});
afterAll(() => demo.close());

describe.each(installed)('$name', ({ name, launch }) => {
  let engine: Engine;
  let page: EnginePage;
  beforeAll(async () => {
    if (launch) engine = await launch();
    page = new EnginePage(engine, demo.origin);
  });
  afterEach(async () => expect(await engine.problems()).toEqual([]));
  afterAll(() => engine?.close());

  test.each(states)('shows the state %s', async (scenario, registration, authorization) => {
    await page.openScenario(scenario);
    await page.waitForElement({ role: 'heading', name: 'License Usage Information' });
    await page.waitForText('Registration Status', registration);
    await page.waitForText('License Authorization Status', authorization);
    if (scenario === 'registered') await writeFile(`${pictures}/${name}.png`, await engine.screenshot());
  });

  test('registers with a token created in the portal', async () => {
    await page.openScenario('evaluation');
    await page.open('/cssm/inventory');
    await page.click({ role: 'button', name: 'New Token…' });
    await page.fill({ role: 'textbox', name: 'Description', within: 'dialog' }, 'Another engine');
    await page.click({ role: 'button', name: 'Create Token', within: 'dialog' });
    await page.waitForClosedDialog();
    await page.click({ role: 'button', name: 'Show token', within: { row: 'Another engine' } });
    const token = await page.valueOf({ role: 'textbox', name: 'Token', within: 'dialog' });

    await page.open('/licenses/register');
    await page.fill({ role: 'textbox', name: 'Product Instance Registration Token', within: 'dialog' }, token);
    await page.click({ role: 'button', name: 'Register', within: 'dialog' });
    await page.waitForText('Registration Status', 'Registered');
    await page.waitForText('License Authorization Status', 'Authorized');
    await page.waitForText('Smart Account', 'InternalTestDemoAccount20.cisco.com');
  });

  test('reserves licenses with codes transferred to the portal and back', async () => {
    await page.openScenario('evaluation');
    await page.open('/licenses/register/reservation/confirm');
    await page.click({
      role: 'button',
      name: 'Yes, My Smart Account is License Reservation Enabled',
      within: 'dialog',
    });
    const requestCode = await page.valueOf({ role: 'textbox', name: 'Reservation Request Code', within: 'dialog' });

    await page.open('/cssm/inventory/licenses');
    await page.click({ role: 'button', name: 'License Reservation…' });
    await page.click({ role: 'button', name: 'Proceed', within: 'dialog' });
    await page.fill({ role: 'textbox', name: 'Reservation Request Code', within: 'dialog' }, requestCode);
    await page.click({ role: 'button', name: 'Next', within: 'dialog' });
    await page.fill({ role: 'spinbutton', name: `Reserve ${advantage}`, within: 'dialog' }, '50');
    await page.click({ role: 'button', name: 'Next', within: 'dialog' });
    await page.click({ role: 'button', name: 'Generate Authorization Code', within: 'dialog' });
    const code = await page.valueOf({ role: 'textbox', name: 'Authorization Code', within: 'dialog' });

    await page.open('/licenses/register/reservation/authorize');
    await page.fill({ role: 'textbox', name: 'Reservation Authorization Code', within: 'dialog' }, code);
    await page.waitForElement({ role: 'region', name: 'This code grants these licenses.', within: 'dialog' });
    await page.click({ role: 'button', name: 'Install Authorization Code/File', within: 'dialog' });
    await page.waitForText('Registration Status', 'Registered - License Reservation');
    await page.waitForText('License Authorization Status', 'Authorized - Reserved');
  });
});
