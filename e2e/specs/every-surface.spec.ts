import { expect, type Page } from '@playwright/test';
import { desktop } from '#e2e/audits/appearances.ts';
import { auditEachAppearance } from '#e2e/audits/for-each-appearance.ts';
import { demoOnly } from '#e2e/demo-only.ts';
import { pinnedNow, test } from '#e2e/fixtures.ts';
import { openScenario } from '#e2e/simulator.ts';
import type { ScenarioName } from '#mocks/scenarios/names.ts';

// Audits what no scenario's link opens: the Lab, the demo's own pages, and the dialogs and menus of the portal. The
// pseudo-locale changes all names, so elements are found by role and structure: a label that ends in “…” opens a
// dialog.

demoOnly('walk');
test.beforeEach(() => test.slow());

interface StartPage {
  readonly scenario: ScenarioName;
  readonly path?: string;
}

async function open(page: Page, { scenario, path }: StartPage): Promise<void> {
  await page.setViewportSize(desktop);
  await openScenario(page, scenario, { now: pinnedNow, language: 'en-XA', ...(path && { path }) });
}

const expectNoFindings = (findings: readonly string[]) => expect(findings.join('\n')).toBe('');

test('the audits find no problem in any section of the Lab @full', async ({ page }) => {
  const findings: string[] = [];
  const launcher = page.locator('#lab-button');
  const openLab = async () => {
    await open(page, { scenario: 'evaluation' });
    // An open Lab stays open after a reload.
    if ((await launcher.getAttribute('aria-expanded')) === 'false') await launcher.click();
    await heads.first().waitFor();
  };
  const heads = page.locator('.lab-sections button[aria-expanded]');
  await openLab();
  for (let section = 0; section < (await heads.count()); section += 1) {
    await openLab();
    const head = heads.nth(section);
    if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
    await expect(head).toHaveAttribute('aria-expanded', 'true');
    findings.push(...(await auditEachAppearance(page, `Lab, section ${section + 1}`)));
  }
  expectNoFindings(findings);
});

const pages = [
  '/gallery',
  '/side-by-side',
  '/sign-in',
  '/system',
  '/cssm/',
  '/cssm/reports',
  '/cssm/no-such-page',
  '/cssm/on-prem',
] as const;

test('the audits find no problem in the pages without a scenario @full', async ({ page }) => {
  const findings: string[] = [];
  for (const path of pages) {
    await open(page, { scenario: 'registered', path });
    findings.push(...(await auditEachAppearance(page, path)));
  }
  expectNoFindings(findings);
});

const portalViews = [
  'portal-general',
  'portal-licenses',
  'portal-product-instances',
  'portal-on-prem-accounts',
  'on-prem-general',
  'on-prem-product-instances',
] as const;

for (const view of portalViews) {
  test(`the audits find no problem in the dialogs and menus of ${view} @full`, async ({ page }) => {
    const findings: string[] = [];
    const openers = page.locator('main').getByRole('button', { name: /…\]$/ });
    const menus = page.locator('main button[aria-haspopup="menu"]');
    const items = page.getByRole('menuitem', { name: /…\]$/ });
    const dialog = page.getByRole('dialog');

    await open(page, { scenario: view });
    const [buttons, rows] = [await openers.count(), Math.min(await menus.count(), 4)];
    for (let button = 0; button < buttons; button += 1) {
      await open(page, { scenario: view });
      await openers.nth(button).click();
      await dialog.waitFor();
      findings.push(...(await auditEachAppearance(page, `${view}, button ${button + 1}`)));
    }
    const visitedNames = new Set<string>();
    for (let row = 0; row < rows; row += 1) {
      await open(page, { scenario: view });
      await menus.nth(row).click();
      await page.getByRole('menu').waitFor();
      const names = await items.allInnerTexts();
      findings.push(...(await auditEachAppearance(page, `${view}, menu ${row + 1}`)));
      for (const [item, name] of names.entries()) {
        if (visitedNames.has(name)) continue;
        visitedNames.add(name);
        await open(page, { scenario: view });
        await menus.nth(row).click();
        await items.nth(item).click();
        await dialog.waitFor();
        findings.push(...(await auditEachAppearance(page, `${view}, ${name}`)));
      }
    }
    expectNoFindings(findings);
  });
}
