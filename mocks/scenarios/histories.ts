import type { EpochMs } from '#mocks/codes/epoch.ts';
import { catalogue } from '#mocks/codes/license-catalogue.ts';
import { synchronize } from '#mocks/services/on-prem-sync.ts';
import { removeInstance } from '#mocks/services/portal-account.ts';
import { deregister, ownUdi } from '#mocks/services/product-commands.ts';

import { addOnsInUse, longAddOns, manyAddOns } from './add-ons.ts';
import {
  commandAt,
  increasedUsageAt,
  modeAt,
  networkAt,
  newestTokenRevokedAt,
  previousRegistrationAt,
  registrationAt,
  registrationRequestedAt,
  termEndedAt,
  tokenAt,
  transportAt,
  usageAt,
  user,
} from './commands.ts';
import { elapsedEvaluation, historySince, type ScenarioHistory } from './history.ts';
import type { SeedCommand } from './replay.ts';
import { reservationHistories } from './reservation-histories.ts';
import { usageHistories } from './usage-histories.ts';
import type { WorldName } from './world-names.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const up = { state: 'up' } as const;
const withheld = { state: 'withheld' } as const;
const silent = { state: 'down', reason: 'communication-timeout' } as const;

/** The Product Registration URL of the scenario's On-Prem (on-prem.ts). */
const gatewayUrl = 'https://ssm.example.com/SmartTransport';

/** A host name of nearly the greatest length (RFC 1035). */
const longHostName = [
  'cyber-vision-center-of-the-northern-and-eastern-region',
  'water-treatment-distribution-and-pumping-stations',
  'operations-and-industrial-security',
  'international-water-and-electricity-utilities',
  'example.com',
].join('.');

/** The history of each scenario that begins at `start`: real commands at their times. */
export const histories: Readonly<Record<WorldName, (start: EpochMs) => ScenarioHistory>> = {
  ...reservationHistories,
  evaluation: (start) => historySince(start - elapsedEvaluation),
  'evaluation-ending': (start) => historySince(start - 83 * day - 10 * hour),
  'evaluation-expired': (start) => historySince(start - 93 * day),
  'evaluation-gateway': (start) => historySince(start - elapsedEvaluation, gatewayAt(start - 2 * day)),
  'evaluation-utility': (start) =>
    historySince(start - elapsedEvaluation, gatewayAt(start - 2 * day), postPaidAt(start - day)),
  registering: (start) => {
    const requestedAt = start - 20 * second;
    return historySince(start - elapsedEvaluation, networkAt(requestedAt, withheld), ...registrationAt(requestedAt));
  },
  'registration-retrying': (start) => {
    const requestedAt = start - 7 * minute;
    const outage = [networkAt(requestedAt, silent), networkAt(requestedAt + 5 * second, withheld)];
    return historySince(start - elapsedEvaluation, ...registrationAt(requestedAt), ...outage);
  },
  'registration-failed': (start) => {
    const requestedAt = start - 12 * minute;
    const tokenCommands = [tokenAt(requestedAt - 15 * minute), newestTokenRevokedAt(requestedAt - 5 * minute)];
    return historySince(start - elapsedEvaluation, ...tokenCommands, registrationRequestedAt(requestedAt));
  },
  registered: (start) => registered(start - 6 * day),
  'registered-no-usage': (start) => {
    const requestedAt = start - 6 * day;
    return {
      installedAt: requestedAt - day,
      commands: [usageAt(requestedAt - hour, {}), ...registrationAt(requestedAt)],
    };
  },
  // The evaluation of 90 days ended before the registration.
  'registered-after-evaluation': (start) => {
    const requestedAt = start - 6 * day;
    return historySince(requestedAt - 93 * day, ...registrationAt(requestedAt));
  },
  'out-of-compliance': (start) => ({
    // The account owns no IC3000 licence, and 5,000 licences for workloads.
    ...registered(start - 6 * day, increasedUsageAt(start - 4 * day - 5 * hour, 5001)),
    hasIc3000: false,
  }),
  'term-ended': (start) => {
    const tags = {
      'cyber-vision': catalogue.intrusionDetectionIc3000.tag,
      'secure-workload': catalogue.workloadProtection.tag,
    };
    const requestedAt = start - 31 * day;
    return registered(requestedAt, increasedUsageAt(requestedAt + hour, 450), termEndedAt(start - 2 * day, tags));
  },
  'renewal-failed': (start) => registered(start - 180 * day - 127 * minute, networkAt(start - 12 * day, silent)),
  'authorization-expired': (start) => registered(start - 91 * day - 7 * minute, networkAt(start - 90 * day, silent)),
  'registration-expired': (start) =>
    registered(start - 366 * day, networkAt(start - 365 * day, silent), networkAt(start - 3 * hour, up)),
  utility: (start) => {
    const requestedAt = start - 2 * day - hour;
    const settings = [gatewayAt(requestedAt - 2 * hour), postPaidAt(requestedAt - hour)];
    return historySince(requestedAt - elapsedEvaluation, ...settings, ...registrationAt(requestedAt));
  },
  'on-prem-overdue': (start) => onPremHistory(start - 40 * day, start - 35 * day),
  'on-prem-removed': (start) => onPremHistory(start - 100 * day, start - 95 * day),
  standby: (start) => ({ ...historySince(start - elapsedEvaluation), deployment: 'standby' }),
  'federation-leader': (start) => ({ ...registered(start - 6 * day), deployment: 'federation-leader' }),
  'federation-follower': (start) => ({ ...registered(start - 6 * day), deployment: 'federation-follower' }),
  'left-behind': (start) => {
    const deregisteredAt = start - 2 * hour;
    const deregistration = commandAt(deregisteredAt, (view, now) => deregister(view, { by: user }, now));
    return registered(
      start - 6 * day,
      networkAt(deregisteredAt - hour, silent),
      deregistration,
      networkAt(deregisteredAt + hour, up),
    );
  },
  'removed-in-portal': (start) => {
    const removal = commandAt(start - 5 * minute, (view, now) =>
      removeInstance(view, { udi: ownUdi(view.world.agent) }, now),
    );
    // The time lies between two of the days on which a cluster contacts the portal on its own.
    return registered(start - 6 * day - 4 * hour, removal);
  },
  'cssm-unreachable': (start) => historySince(start - elapsedEvaluation, networkAt(start - hour, silent)),
  'proxy-denied': (start) => {
    const proxy = { kind: 'proxy', host: 'proxy.example.com', port: 8080 } as const;
    const refusal = networkAt(start - hour, { state: 'down', reason: 'proxy-denied' });
    return historySince(start - elapsedEvaluation, transportAt(start - 2 * day, proxy), refusal);
  },
  'clock-skew': (start) =>
    historySince(start - elapsedEvaluation, networkAt(start - hour, { state: 'down', reason: 'clock-skewed' })),
  'token-expired': (start) =>
    historySince(start - elapsedEvaluation, tokenAt(start - 7 * day - 10 * minute, { expiresAfterDays: 7 })),
  // In use are 49 of 50 Advantage licences, or 4,900 of 5,000 for workloads.
  'near-limit': (start) => ({
    ...registered(start - 6 * day, usageAt(start - 2 * day, { components: 49, workloads: 4900 })),
    ownAdvantage: 50,
  }),
  'many-licenses': (start) => ({
    ...registered(start - 6 * day, usageAt(start - 5 * hour, { others: addOnsInUse(manyAddOns) })),
    addOns: 'many',
  }),
  'large-account': (start) => ({ ...registered(start - 6 * day), isLarge: true }),
  'long-names': (start) => {
    // An address of the range for documentation (RFC 3849), written in full.
    const proxy = { kind: 'proxy', host: '2001:0db8:85a3:0000:0000:8a2e:0370:7334', port: 65_535 } as const;
    const usage = usageAt(start - 5 * day, { others: addOnsInUse(longAddOns) });
    return {
      ...registered(start - 6 * day, transportAt(start - 4 * day, proxy), usage),
      addOns: 'long',
      hasLongNames: true,
      hostName: longHostName,
    };
  },
  ...usageHistories,
  // Newly installed and configured, before its first measurement.
  'empty-usage': (start) => ({
    installedAt: start - 20 * minute,
    commands: [transportAt(start - 10 * minute, { kind: 'proxy', host: 'proxy.example.com', port: 8080 })],
  }),
  'already-registered': (start) => historySince(start - elapsedEvaluation, ...previousRegistrationAt(start - 12 * day)),
};

/** The history of a product that registered at this time with 81 days of its evaluation left. */
function registered(requestedAt: EpochMs, ...commands: readonly SeedCommand[]): ScenarioHistory {
  return historySince(requestedAt - elapsedEvaluation, ...registrationAt(requestedAt), ...commands);
}

/**
 * The history of a product registered through the On-Prem, which synchronized for the last time at `synchronizedAt`.
 */
function onPremHistory(requestedAt: EpochMs, synchronizedAt: EpochMs): ScenarioHistory {
  const synchronization = commandAt(synchronizedAt, synchronize);
  return {
    ...historySince(
      requestedAt - elapsedEvaluation,
      gatewayAt(requestedAt - hour),
      ...registrationAt(requestedAt, gatewayUrl),
      synchronization,
    ),
    onPremSynchronizedAt: requestedAt - 2 * day,
  };
}

function gatewayAt(at: EpochMs): SeedCommand {
  return transportAt(at, { kind: 'gateway', url: gatewayUrl });
}

function postPaidAt(at: EpochMs): SeedCommand {
  return modeAt(at, { mode: 'post-paid', customer: { id: '20045', name: 'Example Water Works' } });
}
