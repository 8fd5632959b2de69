import { day, type EpochMs } from '#mocks/codes/epoch.ts';
import type { Token } from '#mocks/cssm/state.ts';
import { createToken, revokeToken } from '#mocks/services/portal-account.ts';
import type { StateChanges } from '#mocks/simulator-state.ts';
import type { StateView } from '#mocks/transaction.ts';
import { expectChanges, type SeedCommand } from './replay.ts';

/** A token of other users, with its later uses and revocation. */
interface SeedToken extends Pick<Token, 'description' | 'uses'> {
  readonly daysAgo: number;
  readonly lastsDays: number;
  readonly maximumUses: number;
  readonly revokedDaysAgo?: number;
}

/** The account's tokens before the scenario begins (S4's figure of the General tab). */
const tokens: readonly SeedToken[] = [
  { description: 'Pilot line 1', daysAgo: 210, lastsDays: 180, uses: 1, maximumUses: 100 },
  { description: 'Sensor lab', daysAgo: 120, lastsDays: 365, uses: 100, maximumUses: 100 },
  { description: 'Trade fair', daysAgo: 60, lastsDays: 90, uses: 2, maximumUses: 10, revokedDaysAgo: 45 },
  { description: 'Cisco Cyber Vision JMA', daysAgo: 20, lastsDays: 80, uses: 0, maximumUses: 200 },
];

/** The commands in the portal before a scenario that begins at `start`. */
export function portalHistory(start: EpochMs): SeedCommand[] {
  return tokens.flatMap((token) => {
    const creation = {
      at: start - token.daysAgo * day,
      run: (view: StateView, now: EpochMs) => withToken(view, token, now),
    };
    if (token.revokedDaysAgo === undefined) return [creation];
    const revoke = (view: StateView, now: EpochMs) =>
      expectChanges(revokeToken(view, tokenIdOf(view, token.description), now));
    return [creation, { at: start - token.revokedDaysAgo * day, run: revoke }];
  });
}

/**
 * Creates a token with the uses of products that are not simulated, and with a larger maximum than a new token can
 * have.
 */
function withToken(
  view: StateView,
  { description, lastsDays, uses, maximumUses }: SeedToken,
  now: EpochMs,
): StateChanges {
  const created = expectChanges(createToken(view, { description, expiresAfterDays: lastsDays }, now));
  const id = tokenIdOf({ ...view, world: created.world }, description);
  const { cssm } = created.world;
  const virtualAccounts = cssm.virtualAccounts.map((account) => ({
    ...account,
    tokens: account.tokens.map((token) => (token.id === id ? { ...token, uses, maximumUses } : token)),
  }));
  return { ...created, world: { ...created.world, cssm: { ...cssm, virtualAccounts } } };
}

function tokenIdOf({ world }: StateView, description: string): string {
  const all = world.cssm.virtualAccounts.flatMap((account) => account.tokens);
  return all.find((token) => token.description === description)?.id ?? '';
}
