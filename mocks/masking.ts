import type { Agent } from './agent/state.ts';
import type { Cssm } from './cssm/state.ts';
import type { Snapshot } from './world.ts';

/** What stands in an export for a secret. */
const masked = '(masked)';

/** The world to attach to a bug report: all of it but the tokens that somebody could register with. */
export function withoutSecrets(snapshot: Snapshot): Snapshot {
  const { world } = snapshot;
  return { ...snapshot, world: { ...world, agent: agentMasked(world.agent), cssm: cssmMasked(world.cssm) } };
}

function agentMasked(agent: Agent): Agent {
  const { registration } = agent;
  if (registration.status !== 'registering' && registration.status !== 'retrying') return agent;
  return { ...agent, registration: { ...registration, attempt: { ...registration.attempt, token: masked } } };
}

function cssmMasked(cssm: Cssm): Cssm {
  const virtualAccounts = cssm.virtualAccounts.map((account) => ({
    ...account,
    tokens: account.tokens.map((token) => ({ ...token, text: masked })),
  }));
  return { ...cssm, virtualAccounts };
}
