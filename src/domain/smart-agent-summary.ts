import type {
  ActiveSummary,
  AuthorizationStatus,
  Registration,
  StandbySummary,
  Summary,
} from '#src/contract/summary.ts';
import type { LicenseStatus, LicenseUsage, Usage } from '#src/contract/usage.ts';
import { evaluationRemaining, wholeDays } from './expiry.ts';

/**
 * The output of the Smart Agent's command `smartagentctl --get-license-summary`: the same fields in the same order
 * (S4 ch. 6; their meanings domain.md §8). Instants are in UTC without fractions of a second; an unset one is
 * 1970-01-01T00:00:00Z.
 */
export interface SmartAgentSummary {
  /** Whether licences are reserved, or a reservation is pending. */
  readonly reservationEnableFlag: boolean;
  /** Whether the license mode is post-paid, even if usage is not reported yet. */
  readonly postPaidUsageSubscription: boolean;
  readonly registrationDetails: {
    readonly registrationExpireTime: string;
    /** Whether the last registration or renewal failed. */
    readonly registrationFailed: boolean;
    readonly registrationLastRenewTime: string;
    readonly registrationNextRenewTime: string;
    readonly registrationStatus: string;
    readonly reservationStartTime: string;
  };
  readonly authorizationDetails: {
    readonly authorizationExpired: boolean;
    /** The instant at which the authorization expires, or has expired, without another renewal. */
    readonly authorizationExpiredAtTime: string;
    readonly authorizationFailMessage: string;
    readonly authorizationFailed: boolean;
    /** The later of the last attempt and the last change of the status. */
    readonly authorizationLastTime: string;
    readonly authorizationNextTime: string;
    readonly authorizationStatus: string;
    readonly outOfComplianceStartTime: string;
    readonly evaluationExpiredAtTime: string;
    /** Whole days, rounded up. */
    readonly evaluationPeriodRemaining: number;
    readonly inEvaluation: boolean;
    /** Whether usage is being reported. */
    readonly inUtilityMode: boolean;
    readonly reservationType: `SmartAgentReservationType${'None' | 'Specific' | 'Universal'}`;
  };
  readonly entitlementDetails: {
    readonly licenseUsage: readonly {
      readonly licenseUsageStatus: string;
      /** The quantity in use. */
      readonly requestedCount: number;
      readonly reservedCount: number;
      readonly entitlementTag: string;
    }[];
  };
}

const UNSET_INSTANT = '1970-01-01T00:00:00Z';

/** domain.md §1.2. The command has no text for `retrying`: it prints REGISTERING. */
const registrationTexts: Readonly<Record<Registration['status'], string>> = {
  unregistered: 'UNREGISTERED',
  registering: 'REGISTERING',
  retrying: 'REGISTERING',
  failed: 'UNREGISTERED - REGISTRATION FAILED',
  registered: 'REGISTERED',
  expired: 'UNREGISTERED - REGISTRATION EXPIRED',
  'reservation-pending': 'RESERVATION IN PROGRESS',
  reserved: 'REGISTERED - SPECIFIC LICENSE RESERVATION',
};

const reservationTypes = { specific: 'Specific', universal: 'Universal' } as const;

function registrationStatusText(registration: Registration): string {
  const isUniversal = registration.status === 'reserved' && registration.kind === 'universal';
  return isUniversal
    ? 'REGISTERED - UNIVERSAL LICENSE RESERVATION'
    : (registrationTexts[registration.status] ?? registration.status);
}

/** Whether the product is in reservation mode, which begins with the request (domain.md §8). */
function isReserving({ status }: Registration): boolean {
  return status === 'reservation-pending' || status === 'reserved';
}

/** domain.md §1.3. */
const authorizationTexts: Readonly<Record<AuthorizationStatus, string>> = {
  'no-licenses-in-use': 'No Licenses in Use',
  evaluation: 'EVAL MODE',
  'evaluation-expired': 'EVAL EXPIRED',
  authorized: 'AUTHORIZED',
  reserved: 'AUTHORIZED - RESERVED',
  'out-of-compliance': 'OUT OF COMPLIANCE',
  'authorization-expired': 'AUTHORIZATION EXPIRED',
};

const licenseTexts: Readonly<Record<LicenseStatus, string>> = {
  ...authorizationTexts,
  waiting: 'WAITING',
  unregistered: 'UNREGISTERED',
};

/** Converts the licensing state to the output of the Smart Agent's command; `now` in ms since 1970. */
export function smartAgentSummary(reported: Summary, usage: Usage, now: number): SmartAgentSummary {
  const summary = reported.deployment === 'standby' ? standbyAsUnregistered(reported) : reported;
  return {
    reservationEnableFlag: isReserving(summary.registration),
    postPaidUsageSubscription: summary.mode === 'post-paid',
    registrationDetails: registrationDetails(summary.registration),
    authorizationDetails: authorizationDetails(summary, now),
    entitlementDetails: { licenseUsage: usage.licenses.map(licenseDetails) },
  };
}

/** The command has no text for standby: it prints an unregistered product without usage. */
function standbyAsUnregistered({ evaluation }: StandbySummary): ActiveSummary {
  const authorization = { status: 'no-licenses-in-use', since: UNSET_INSTANT } as const;
  return { registration: { status: 'unregistered' }, authorization, evaluation };
}

function registrationDetails(registration: Registration): SmartAgentSummary['registrationDetails'] {
  const certificate = registration.status === 'registered' ? registration.certificate : undefined;
  const expiredAt = registration.status === 'expired' ? registration.expiredAt : undefined;
  return {
    registrationExpireTime: formatInstant(certificate?.expiresAt ?? expiredAt),
    // A certificate expires only after its renewals have failed.
    registrationFailed: expiredAt !== undefined || ('lastFailure' in registration && Boolean(registration.lastFailure)),
    registrationLastRenewTime: formatInstant(certificate?.renewedAt),
    registrationNextRenewTime: formatInstant(certificate?.renewsAt),
    registrationStatus: registrationStatusText(registration),
    reservationStartTime: formatInstant(registration.status === 'reserved' ? registration.reservedAt : undefined),
  };
}

function authorizationDetails(
  { registration, authorization, evaluation, utility }: ActiveSummary,
  now: number,
): SmartAgentSummary['authorizationDetails'] {
  const { status, since, heartbeat } = authorization;
  const attempts = [since, heartbeat?.lastSuccessAt, heartbeat?.lastFailure?.at].filter((at) => at !== undefined);
  return {
    authorizationExpired: status === 'authorization-expired',
    authorizationExpiredAtTime: formatInstant(heartbeat?.deadlineAt),
    // The agent's text before the first communication (S4 ch. 6); empty after a successful one.
    authorizationFailMessage: heartbeat ? (heartbeat.lastFailure?.reason.raw ?? '') : 'Communication not started.',
    authorizationFailed: heartbeat?.lastFailure !== undefined,
    // Instants in the same format sort as strings.
    authorizationLastTime: formatInstant(attempts.sort().at(-1)),
    authorizationNextTime: formatInstant(heartbeat?.nextAt),
    authorizationStatus:
      status === 'out-of-compliance' && registration.status === 'reserved'
        ? 'NOT AUTHORIZED - RESERVED'
        : (authorizationTexts[status] ?? status),
    outOfComplianceStartTime: formatInstant(status === 'out-of-compliance' ? since : undefined),
    evaluationExpiredAtTime: formatInstant(evaluation.clock === 'expired' ? evaluation.expiredAt : undefined),
    evaluationPeriodRemaining: wholeDays(evaluationRemaining(evaluation, now)),
    inEvaluation: status === 'evaluation',
    inUtilityMode: utility !== undefined,
    reservationType: `SmartAgentReservationType${(registration.status === 'reserved' && reservationTypes[registration.kind]) || 'None'}`,
  };
}

function licenseDetails({ status, inUse, reserved = 0, tag }: LicenseUsage) {
  return {
    licenseUsageStatus: licenseTexts[status] ?? status,
    requestedCount: inUse,
    reservedCount: reserved,
    entitlementTag: tag,
  };
}

/** Formats an instant as the command prints it: `2021-01-08T11:52:33Z`. */
function formatInstant(instant: string | undefined): string {
  return instant?.replace(/\.\d+Z$/, 'Z') || UNSET_INSTANT;
}
