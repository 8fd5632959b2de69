import { instantOf, type Moment } from '#mocks/codes/instant.ts';
import { directAddress, smartTransportAddress } from '#mocks/codes/portal-address.ts';
import type { Product } from '#src/contract/product.ts';
import type {
  Contact,
  Evaluation as EvaluationReply,
  FailedAttempt,
  Registration as RegistrationReply,
  Summary,
  Utility,
} from '#src/contract/summary.ts';
import type { System } from '#src/contract/system.ts';
import { type Deployment, isStandby } from './deployment.ts';
import { descriptionOf } from './products/products.ts';
import { reservedReply, unacknowledgedReply } from './reservation-replies.ts';
import { lapsesAt } from './reserved-use.ts';
import { authorizationStatusOf, registrationInForce, reservationInForce } from './standing.ts';
import type { Agent, Evaluation, Failure, Registered, Reporting } from './state.ts';

/** The three layers and the settings beside them. */
export function summaryOf(agent: Agent, now: Moment): Summary {
  const { transport } = agent;
  const evaluation = evaluationOf(agent.evaluation);
  const { registration } = agent;
  if (registration.status === 'not-required')
    return { deployment: 'standby', registration: { status: registration.status }, transport, evaluation };
  const registered = registrationInForce(agent);
  const reserved = reservationInForce(agent);
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
      since: instantOf(agent.statusSince),
      ...(registered && { contact: contactOf(registered) }),
      ...(lapse !== undefined && { lapsesAt: instantOf(lapse) }),
    },
    evaluation,
    ...(registered?.utility && { utility: utilityOf(registered.utility) }),
    ...(agent.kept && { unacknowledged: unacknowledgedReply(agent.kept) }),
  };
}

/** What the product is among others of its kind; nothing where it has no such roles. */
export function deploymentOf(agent: Agent): Deployment | undefined {
  if (isStandby(agent)) return 'standby';
  return descriptionOf(agent).hasDeploymentRoles ? agent.deployment : undefined;
}

/** The registration of a product that needs one, as the summary has it; the token of an attempt is never told. */
export function registrationOf({ registration, identity }: Agent): RegistrationReply {
  switch (registration.status) {
    case 'not-required':
      throw new Error('A product on standby has no registration.');
    case 'unregistered': {
      const { since, leftBehind } = registration;
      return {
        status: 'unregistered',
        ...(since !== undefined && { since: instantOf(since) }),
        ...(leftBehind && { leftBehind: { ...leftBehind, since: instantOf(leftBehind.since) } }),
      };
    }
    case 'registering':
      return { status: 'registering', startedAt: instantOf(registration.attempt.startedAt) };
    case 'retrying':
      return {
        status: 'retrying',
        startedAt: instantOf(registration.attempt.startedAt),
        lastFailure: failureOf(registration.lastFailure),
        nextAttemptAt: instantOf(registration.nextAttemptAt),
      };
    case 'failed':
      return { status: 'failed', lastFailure: failureOf(registration.lastFailure) };
    case 'expired':
      return { status: 'expired', expiredAt: instantOf(registration.expiredAt) };
    case 'registered':
      return {
        status: 'registered',
        registeredAt: instantOf(registration.registeredAt),
        smartAccount: registration.smartAccount,
        virtualAccount: registration.virtualAccount,
        productInstance: identity.hostName,
        exportControlled: registration.exportControlled ? 'allowed' : 'not-allowed',
        certificate: {
          renewedAt: instantOf(registration.certificate.renewedAt),
          renewsAt: instantOf(registration.certificate.renewsAt),
          expiresAt: instantOf(registration.certificate.expiresAt),
        },
        ...(registration.lastFailure && { lastFailure: failureOf(registration.lastFailure) }),
      };
    case 'reservation-pending':
      return { status: 'reservation-pending', requestedAt: instantOf(registration.request.requestedAt) };
    case 'reserved':
      return reservedReply(identity, registration);
  }
}

function contactOf({ authorization }: Registered): Contact {
  const { lastSuccessAt, nextAt, deadlineAt, lastFailure } = authorization;
  return {
    lastSuccessAt: instantOf(lastSuccessAt),
    nextAt: instantOf(nextAt),
    deadlineAt: instantOf(deadlineAt),
    ...(lastFailure && { lastFailure: failureOf(lastFailure) }),
  };
}

function failureOf({ at, reason }: Failure): FailedAttempt {
  return { at: instantOf(at), reason };
}

function utilityOf({ lastReportAt, nextReportAt, lastFailure }: Reporting): Utility {
  return {
    nextReportAt: instantOf(nextReportAt),
    ...(lastReportAt !== undefined && { lastReportAt: instantOf(lastReportAt) }),
    ...(lastFailure && { lastFailure: failureOf(lastFailure) }),
  };
}

function evaluationOf(evaluation: Evaluation): EvaluationReply {
  switch (evaluation.clock) {
    case 'running':
      return { clock: 'running', endsAt: instantOf(evaluation.endsAt) };
    case 'paused':
      return { clock: 'paused', remaining: evaluation.remaining };
    case 'expired':
      return { clock: 'expired', expiredAt: instantOf(evaluation.expiredAt) };
  }
}

/** The product and what it can do. */
export function productOf(agent: Agent): Product {
  return {
    ...descriptionOf(agent).reply,
    instanceName: agent.identity.hostName,
    portalUrl: '/cssm/inventory',
    directAddress,
    smartTransportAddress,
  };
}

/** The installation. */
export function systemOf(agent: Agent): System {
  return {
    version: agent.version,
    ...(agent.build !== undefined && { build: agent.build }),
    startedAt: instantOf(agent.startedAt),
    productIdentifier: agent.identity.productIdentifier,
    serialNumber: agent.identity.serialNumber,
    ...(agent.identity.uuid !== undefined && { uuid: agent.identity.uuid }),
  };
}
