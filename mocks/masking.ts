import type { Agent } from './agent/state.ts';
import type { Cssm, ProductInstance } from './cssm/state.ts';
import type { Snapshot } from './world.ts';

/** What stands in an export for a secret. */
const masked = '(masked)';

/** The world to attach to a bug report: all of it but the tokens and codes that somebody could use. */
export function withoutSecrets(snapshot: Snapshot): Snapshot {
  const { world } = snapshot;
  return {
    ...snapshot,
    world: { ...world, agent: agentMasked(world.agent), cssm: cssmMasked(world.cssm) },
    instances: snapshot.instances.map(instanceMasked),
  };
}

function agentMasked(agent: Agent): Agent {
  const { registration } = agent;
  if (registration.status !== 'registering' && registration.status !== 'retrying') return agent;
  return { ...agent, registration: { ...registration, attempt: { ...registration.attempt, token: masked } } };
}

function instanceMasked(instance: ProductInstance): ProductInstance {
  const { holding } = instance;
  if (holding.kind !== 'reserved') return instance;
  const { pending } = holding;
  return {
    ...instance,
    holding: {
      ...holding,
      authorizationCode: masked,
      ...(pending && { pending: { ...pending, authorizationCode: masked } }),
    },
  };
}

function cssmMasked(cssm: Cssm): Cssm {
  const virtualAccounts = cssm.virtualAccounts.map((account) => ({
    ...account,
    tokens: account.tokens.map((token) => ({ ...token, text: masked })),
  }));
  return { ...cssm, virtualAccounts };
}
