import type { Agent } from '#mocks/agent/state.ts';
import type { Cssm, ProductInstance } from '#mocks/cssm/state.ts';
import type { SimulatorSnapshot } from '#mocks/simulator-state.ts';

/** Replaces a secret in an export. */
const maskedText = '(masked)';

/** Returns the snapshot with all tokens and codes masked, so that it can be attached to a bug report. */
export function redactSnapshot(snapshot: SimulatorSnapshot): SimulatorSnapshot {
  const { world } = snapshot;
  const { onPrem } = world;
  return {
    ...snapshot,
    // Cached replies may contain codes, and are not needed in an export.
    world: {
      ...world,
      agent: redactAgent(world.agent),
      cssm: redactPortal(world.cssm),
      onPrem: { ...onPrem, cssm: redactPortal(onPrem.cssm), instances: onPrem.instances.map(redactInstance) },
      keptReplies: {},
    },
    instances: snapshot.instances.map(redactInstance),
  };
}

function redactAgent(agent: Agent): Agent {
  const { registration, kept } = agent;
  const redacted = { ...agent, registration: redactRegistration(registration) };
  if (!kept) return redacted;
  const text = { text: maskedText };
  return {
    ...redacted,
    kept: kept.code === 'return' ? { ...kept, ...text, authorizationCode: maskedText } : { ...kept, ...text },
  };
}

function redactRegistration(registration: Agent['registration']): Agent['registration'] {
  switch (registration.status) {
    case 'registering':
    case 'retrying':
      return { ...registration, attempt: { ...registration.attempt, token: maskedText } };
    case 'reservation-pending':
      return { ...registration, request: { ...registration.request, code: maskedText } };
    case 'reserved':
      return { ...registration, code: { ...registration.code, text: maskedText } };
    default:
      return registration;
  }
}

function redactInstance(instance: ProductInstance): ProductInstance {
  const { holding } = instance;
  if (holding.kind !== 'reserved') return instance;
  const { pending } = holding;
  return {
    ...instance,
    holding: {
      ...holding,
      authorizationCode: maskedText,
      ...(pending && { pending: { ...pending, authorizationCode: maskedText } }),
    },
  };
}

function redactPortal(cssm: Cssm): Cssm {
  const virtualAccounts = cssm.virtualAccounts.map((account) => ({
    ...account,
    tokens: account.tokens.map((token) => ({ ...token, text: maskedText })),
  }));
  return { ...cssm, virtualAccounts };
}
