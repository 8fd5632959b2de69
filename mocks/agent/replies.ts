import { type EpochMs, toIso } from '#mocks/codes/epoch.ts';
import { directAddress, smartTransportAddress } from '#mocks/codes/portal-address.ts';
import type { Product } from '#src/contract/product.ts';
import type {
  Evaluation as EvaluationReply,
  FailedAttempt,
  Heartbeat,
  Registration as RegistrationReply,
  Summary,
  Utility,
} from '#src/contract/summary.ts';
import type { System } from '#src/contract/system.ts';
import { type Deployment, isStandby } from './deployment.ts';
import { activeRegistration, activeReservation, authorizationStatusOf } from './derived-state.ts';
import { descriptionOf } from './products/products.ts';
import { lapsesAt } from './reservation-coverage.ts';
import { reservedReply, unacknowledgedReply } from './reservation-replies.ts';
import type { Agent, AgentEvaluation, CommunicationFailure, RegisteredState, UtilityReporting } from './state.ts';

/** The summary: registration, authorization, evaluation and the settings beside them. */
export function summaryOf(agent: Agent, now: EpochMs): Summary {
  const { transport } = agent;
  const evaluation = evaluationOf(agent.evaluation);
  const { registration } = agent;
  if (registration.status === 'not-required')
    return { deployment: 'standby', registration: { status: registration.status }, transport, evaluation };
  const registered = activeRegistration(agent);
  const reserved = activeReservation(agent);
  const lapse = reserved && lapsesAt(agent, reserved);
  const { hasDeploymentRoles, reply } = descriptionOf(agent);
  const { tiers, utilityMode } = reply.capabilities;
  return {
    ...(tiers && { tier: agent.tier }),
    ...(utilityMode && { mode: agent.mode.mode }),
    ...(hasDeploymentRoles && { deployment: agent.deployment }),
    transport,
    registration: registrationOf(agent),
    authorization: {
      status: authorizationStatusOf(agent, now),
      since: toIso(agent.statusSince),
      ...(registered && { heartbeat: heartbeatOf(registered) }),
      ...(lapse !== undefined && { lapsesAt: toIso(lapse) }),
    },
    evaluation,
    ...(registered?.utility && { utility: utilityOf(registered.utility) }),
    ...(agent.kept && { unacknowledged: unacknowledgedReply(agent.kept) }),
  };
}

/** The role of the product; `undefined` for products without deployment roles. */
export function deploymentOf(agent: Agent): Deployment | undefined {
  if (isStandby(agent)) return 'standby';
  return descriptionOf(agent).hasDeploymentRoles ? agent.deployment : undefined;
}

/** The registration as returned in the summary, without the token of an attempt. Throws on standby. */
export function registrationOf({ registration, identity }: Agent): RegistrationReply {
  switch (registration.status) {
    case 'not-required':
      throw new Error('A product on standby has no registration.');
    case 'unregistered': {
      const { since, staleRegistration } = registration;
      return {
        status: 'unregistered',
        ...(since !== undefined && { since: toIso(since) }),
        ...(staleRegistration && {
          staleRegistration: { ...staleRegistration, since: toIso(staleRegistration.since) },
        }),
      };
    }
    case 'registering':
      return { status: 'registering', startedAt: toIso(registration.attempt.startedAt) };
    case 'retrying':
      return {
        status: 'retrying',
        startedAt: toIso(registration.attempt.startedAt),
        lastFailure: failureOf(registration.lastFailure),
        nextAttemptAt: toIso(registration.nextAttemptAt),
      };
    case 'failed':
      return { status: 'failed', lastFailure: failureOf(registration.lastFailure) };
    case 'expired':
      return { status: 'expired', expiredAt: toIso(registration.expiredAt) };
    case 'registered':
      return {
        status: 'registered',
        registeredAt: toIso(registration.registeredAt),
        smartAccount: registration.smartAccount,
        virtualAccount: registration.virtualAccount,
        productInstance: identity.hostName,
        exportControlled: registration.exportControlled ? 'allowed' : 'not-allowed',
        certificate: {
          renewedAt: toIso(registration.certificate.renewedAt),
          renewsAt: toIso(registration.certificate.renewsAt),
          expiresAt: toIso(registration.certificate.expiresAt),
        },
        ...(registration.lastFailure && { lastFailure: failureOf(registration.lastFailure) }),
      };
    case 'reservation-pending':
      return { status: 'reservation-pending', requestedAt: toIso(registration.request.requestedAt) };
    case 'reserved':
      return reservedReply(identity, registration);
  }
}

function heartbeatOf({ authorization }: RegisteredState): Heartbeat {
  const { lastSuccessAt, nextAt, deadlineAt, lastFailure } = authorization;
  return {
    lastSuccessAt: toIso(lastSuccessAt),
    nextAt: toIso(nextAt),
    deadlineAt: toIso(deadlineAt),
    ...(lastFailure && { lastFailure: failureOf(lastFailure) }),
  };
}

function failureOf({ at, reason }: CommunicationFailure): FailedAttempt {
  return { at: toIso(at), reason };
}

function utilityOf({ lastReportAt, nextReportAt, lastFailure }: UtilityReporting): Utility {
  return {
    nextReportAt: toIso(nextReportAt),
    ...(lastReportAt !== undefined && { lastReportAt: toIso(lastReportAt) }),
    ...(lastFailure && { lastFailure: failureOf(lastFailure) }),
  };
}

function evaluationOf(evaluation: AgentEvaluation): EvaluationReply {
  switch (evaluation.clock) {
    case 'running':
      return { clock: 'running', endsAt: toIso(evaluation.endsAt) };
    case 'paused':
      return { clock: 'paused', remaining: evaluation.remaining };
    case 'expired':
      return { clock: 'expired', expiredAt: toIso(evaluation.expiredAt) };
  }
}

/** The product and its capabilities. `basePath` is what stands before the addresses of the simulated portal. */
export function productOf(agent: Agent, basePath = ''): Product {
  const { capabilities, ...reply } = descriptionOf(agent).reply;
  return {
    ...reply,
    capabilities: agent.hasNoUsageHistory ? { ...capabilities, usageHistory: false } : capabilities,
    instanceName: agent.identity.hostName,
    portalUrl: `${basePath}/cssm/inventory`,
    portalLicensesUrl: `${basePath}/cssm/inventory/licenses`,
    portalInstanceUrl: `${basePath}/cssm/inventory/product-instances?search=${agent.identity.serialNumber}`,
    directAddress,
    smartTransportAddress,
  };
}

/** The installation: version, start and identity. */
export function systemOf(agent: Agent): System {
  return {
    version: agent.version,
    ...(agent.build !== undefined && { build: agent.build }),
    startedAt: toIso(agent.startedAt),
    productIdentifier: agent.identity.productIdentifier,
    serialNumber: agent.identity.serialNumber,
    ...(agent.identity.uuid !== undefined && { uuid: agent.identity.uuid }),
  };
}
