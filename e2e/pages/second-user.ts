import type { Page } from '@playwright/test';
import { simulatorIn } from '#e2e/simulator.ts';
import type { User } from '#mocks/auth/users.ts';
import { LicensesPage } from './licenses-page.ts';

const roleNames = { admin: 'Admin', product: 'Product', operator: 'Operator', auditor: 'Auditor' } as const;

/** Signs a user in on the sign-in page, for the whole browser context, and opens the License page. */
export async function signInBrowser(page: Page, { userName, role }: User): Promise<LicensesPage> {
  await page.goto('/sign-in');
  await page.getByRole('combobox', { name: 'Name' }).fill(userName);
  await page.getByRole('combobox', { name: 'Role' }).selectOption(roleNames[role]);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('status').waitFor();
  return openLicensesPage(page);
}

/** Signs a user in for this tab only, through the simulator in the page, and opens the License page. */
export async function signInTab(page: Page, user: User): Promise<LicensesPage> {
  await openLicensesPage(page);
  await simulatorIn(page).session.signIn(user);
  return openLicensesPage(page);
}

async function openLicensesPage(page: Page): Promise<LicensesPage> {
  const licenses = new LicensesPage(page);
  await licenses.open();
  await licenses.value('Registration Status').waitFor();
  return licenses;
}
