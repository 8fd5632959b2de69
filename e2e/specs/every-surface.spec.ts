import { expect, type Page } from '@playwright/test';
import { desktop } from '#e2e/audits/appearances.ts';
import { auditEachAppearance } from '#e2e/audits/for-each-appearance.ts';
import { demoOnly } from '#e2e/demo-only.ts';
import { pinnedNow, test } from '#e2e/fixtures.ts';
import { expectVisibleFocus, Keyboard } from '#e2e/keyboard.ts';
import { LabDrawer } from '#e2e/pages/lab-drawer.ts';
import { TransportDialog } from '#e2e/pages/settings-dialogs.ts';
import { openScenario } from '#e2e/simulator.ts';
import type { ScenarioName } from '#mocks/scenarios/names.ts';

// Examines what no scenario's link opens (states.spec.ts opens the rest): menus, focus, validation errors, the navigation
// drawer, the Lab, the demo's own pages, and the dialogs and menus of the portal.

interface StartPage {
  readonly scenario: ScenarioName;
  readonly path?: string;
}

async function open(page: Page, { scenario, path }: StartPage): Promise<void> {
  await page.setViewportSize(desktop);
  await openScenario(page, scenario, { now: pinnedNow, language: 'en-XA', ...(path && { path }) });
}

const expectNoFindings = (findings: readonly string[]) => expect(findings.join('\n')).toBe('');

test.describe('registered product', () => {
  test.use({ scenario: 'registered' });

  for (const theme of ['Light', 'Dark'] as const) {
    test(`open menus and a focused date break no accessibility rule in ${theme} @full`, async ({
      licenses,
      portal,
      expectAccessible,
    }) => {
      const { page } = licenses;
      await page.bringToFront();
      await licenses.choosePreference('Theme', theme);
      const keyboard = new Keyboard(page);
      await keyboard.tabTo(licenses.value('Registration Status').getByRole('time').first());
      await expectAccessible();
      await licenses.actions.click();
      await licenses.action('Deregister').waitFor();
      await expectAccessible();

      await portal.page.bringToFront();
      await portal.page.reload();
      await portal.openInventory('Product Instances');
      await portal.instanceRow('center-2').getByRole('button', { name: 'Actions' }).click();
      await portal.page.getByRole('menuitem').first().waitFor();
      await expectAccessible(portal.page);
    });
  }

  test('a validation error in a dialog breaks no accessibility rule @full', async ({ licenses, expectAccessible }) => {
    const transport = new TransportDialog(licenses.page);
    await transport.open();
    await transport.chooseGateway('nowhere');
    await transport.save.click();
    await expect(transport.url).toHaveAttribute('aria-invalid', 'true');
    await expectAccessible();
  });

  test('the Lab with an expanded section breaks no accessibility rule @full', async ({
    licenses,
    expectAccessible,
  }) => {
    demoOnly('lab');
    const lab = new LabDrawer(licenses.page);
    await lab.open('Faults');
    await lab.operation.waitFor();
    await expectAccessible();
  });

  test.describe('phone viewport', () => {
    test.use({ viewport: { width: 390, height: 844 } });

    test('the navigation drawer can be opened, used and closed with the keyboard only @full', async ({
      licenses,
      expectAccessible,
    }) => {
      const { page } = licenses;
      const keyboard = new Keyboard(page);
      const open = page.getByRole('banner').getByRole('button', { name: 'Open navigation' });
      await keyboard.press(open);
      const drawer = page.getByRole('dialog');
      await drawer.waitFor();
      await expectAccessible();
      await keyboard.tabTo(drawer.getByRole('link', { name: 'System statistics' }));
      await keyboard.keys('Escape');
      await expect(drawer).toBeHidden();
      await expect(open).toBeFocused();
    });
  });

  test.describe('forced colours', () => {
    test.use({ contextOptions: { forcedColors: 'active' } });

    test('a dialog shows its focus and breaks no accessibility rule in forced colours @full', async ({
      licenses,
      expectAccessible,
    }) => {
      const { page } = licenses;
      const keyboard = new Keyboard(page);
      await keyboard.press(page.getByRole('link', { name: 'View / Edit Transport Settings' }));
      const transport = new TransportDialog(page);
      await keyboard.tabTo(transport.direct);
      await expectVisibleFocus(page);
      await expectAccessible();
    });
  });

  test('the accessibility tree of the Lab matches its snapshot @full', async ({ page, open }) => {
    demoOnly('lab');
    await open('registered');
    const lab = new LabDrawer(page);
    await lab.launcher.click();
    await lab.scenarios.getByRole('option').first().waitFor();
    await expect(lab.drawer).toMatchAriaSnapshot({ name: 'lab.aria.yml' });
  });
});

// The pseudo-locale changes all names, so elements are found by role and structure: a label that ends in “…” opens a
// dialog.
test.describe('audits', () => {
  demoOnly('walk');
  test.beforeEach(() => test.slow());

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
});
