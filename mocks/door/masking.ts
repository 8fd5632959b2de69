import type { Agent } from '#mocks/agent/state.ts';
import type { Cssm, ProductInstance } from '#mocks/cssm/state.ts';
import type { Snapshot } from '#mocks/world.ts';

/** What stands in an export for a secret. */
const masked = '(masked)';

/** The world to attach to a bug report: all of it but the tokens and codes that somebody could use. */
export function withoutSecrets(snapshot: Snapshot): Snapshot {
  const { world } = snapshot;
  const { onPrem } = world;
  return {
    ...snapshot,
    // Answers kept for retries may hold codes; who attaches a world retries nothing.
    world: {
      ...world,
      agent: agentMasked(world.agent),
      cssm: cssmMasked(world.cssm),
      onPrem: { ...onPrem, cssm: cssmMasked(onPrem.cssm), instances: onPrem.instances.map(instanceMasked) },
      keptReplies: [],
    },
    instances: snapshot.instances.map(instanceMasked),
  };
}

function agentMasked(agent: Agent): Agent {
  const { registration, kept } = agent;
  const shown = { ...agent, registration: registrationMasked(registration) };
  if (!kept) return shown;
  const text = { text: masked };
  return {
    ...shown,
    kept: kept.code === 'return' ? { ...kept, ...text, authorizationCode: masked } : { ...kept, ...text },
  };
}

function registrationMasked(registration: Agent['registration']): Agent['registration'] {
  switch (registration.status) {
    case 'registering':
    case 'retrying':
      return { ...registration, attempt: { ...registration.attempt, token: masked } };
    case 'reservation-pending':
      return { ...registration, request: { ...registration.request, code: masked } };
    case 'reserved':
      return { ...registration, code: { ...registration.code, text: masked } };
    default:
      return registration;
  }
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
