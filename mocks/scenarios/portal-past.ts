import { day, type Moment } from '#mocks/codes/instant.ts';
import type { Token } from '#mocks/cssm/state.ts';
import { createToken, revokeToken } from '#mocks/exchange/portal.ts';
import type { View } from '#mocks/step.ts';
import type { Changes } from '#mocks/world.ts';
import { type Deed, done } from './history.ts';

/** A token that others made, and what it has been through since. */
interface PastToken extends Pick<Token, 'description' | 'uses'> {
  readonly daysAgo: number;
  readonly lastsDays: number;
  readonly maximumUses: number;
  readonly revokedDaysAgo?: number;
}

/** What the account's tokens have been through before the scenario begins (S4's figure of the General tab). */
const tokens: readonly PastToken[] = [
  { description: 'Pilot line 1', daysAgo: 210, lastsDays: 180, uses: 1, maximumUses: 100 },
  { description: 'Sensor lab', daysAgo: 120, lastsDays: 365, uses: 100, maximumUses: 100 },
  { description: 'Trade fair', daysAgo: 60, lastsDays: 90, uses: 2, maximumUses: 10, revokedDaysAgo: 45 },
  { description: 'Cisco Cyber Vision JMA', daysAgo: 20, lastsDays: 80, uses: 0, maximumUses: 200 },
];

/** What was done in the portal before a scenario begins at this moment. */
export function portalPast(start: Moment): Deed[] {
  return tokens.flatMap((token) => {
    const made = { at: start - token.daysAgo * day, act: (view: View, now: Moment) => withToken(view, token, now) };
    if (token.revokedDaysAgo === undefined) return [made];
    const revoke = (view: View, now: Moment) => done(revokeToken(view, idOf(view, token.description), now));
    return [made, { at: start - token.revokedDaysAgo * day, act: revoke }];
  });
}

/** A token with uses it owes to products that are not simulated, and with more of them than a new one may have. */
function withToken(view: View, { description, lastsDays, uses, maximumUses }: PastToken, now: Moment): Changes {
  const made = done(createToken(view, { description, expiresAfterDays: lastsDays }, now));
  const id = idOf({ ...view, world: made.world }, description);
  const { cssm } = made.world;
  const virtualAccounts = cssm.virtualAccounts.map((account) => ({
    ...account,
    tokens: account.tokens.map((token) => (token.id === id ? { ...token, uses, maximumUses } : token)),
  }));
  return { ...made, world: { ...made.world, cssm: { ...cssm, virtualAccounts } } };
}

function idOf({ world }: View, description: string): string {
  const all = world.cssm.virtualAccounts.flatMap((account) => account.tokens);
  return all.find((token) => token.description === description)?.id ?? '';
}
