import type { Status } from '#mocks/simulator.ts';

/** What a scenario is to start with, where it is not left to the scenario: blank. */
export interface StartChoice {
  readonly product: string;
  readonly role: string;
}

/**
 * The address that starts a scenario afresh and opens the app where it is seen. While time stands still it begins at the
 * same moment as the present one, so that two scenarios can be compared to the day.
 */
export function scenarioAddress(
  scenario: string,
  { product, role }: StartChoice,
  { frozen, startedAt }: Pick<Status, 'frozen' | 'startedAt'>,
): string {
  const asked = new URLSearchParams({ scenario });
  if (product) asked.set('product', product);
  if (role) asked.set('role', role);
  if (frozen) asked.set('now', startedAt);
  return `/?${asked}`;
}
