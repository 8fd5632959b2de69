import type { Moment } from '#mocks/codes/instant.ts';
import { catalogue } from '#mocks/codes/license-catalogue.ts';
import { deregister, ownUdi } from '#mocks/exchange/exchange.ts';
import { synchronize } from '#mocks/exchange/on-prem-synchronization.ts';
import { removeInstance } from '#mocks/exchange/portal.ts';

import { addOnsInUse, longAddOns, manyAddOns } from './add-ons.ts';
import type { WorldName } from './catalogue.ts';
import {
  earlierLifeAt,
  lapsedAt,
  lineAt,
  measuredAt,
  modeAt,
  moreInUseAt,
  newestTokenRevokedAt,
  registrationAskedAt,
  registrationAt,
  stepAt,
  tokenAt,
  transportAt,
  user,
} from './deeds.ts';
import type { Deed } from './history.ts';
import { counting, evaluated, type Past } from './past.ts';
import { reservationPasts } from './reservation-pasts.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const up = { state: 'up' } as const;
const withheld = { state: 'withheld' } as const;
const silent = { state: 'down', reason: 'communication-timeout' } as const;

/** The Product Registration URL of the scenario's On-Prem (on-prem.ts). */
const gatewayUrl = 'https://ssm.example.com/SmartTransport';

/** As long as a host name may be but for a few characters (RFC 1035). */
const longHostName = [
  'cyber-vision-center-of-the-northern-and-eastern-region',
  'water-treatment-distribution-and-pumping-stations',
  'operations-and-industrial-security',
  'international-water-and-electricity-utilities',
  'example.com',
].join('.');

/** What led to each scenario that begins at `start`: the commands that really lead there, and time. */
export const pasts: Readonly<Record<WorldName, (start: Moment) => Past>> = {
  ...reservationPasts,
  evaluation: (start) => counting(start - evaluated),
  'evaluation-ending': (start) => counting(start - 83 * day - 10 * hour),
  'evaluation-expired': (start) => counting(start - 93 * day),
  'evaluation-gateway': (start) => counting(start - evaluated, gatewayAt(start - 2 * day)),
  'evaluation-utility': (start) => counting(start - evaluated, gatewayAt(start - 2 * day), postPaidAt(start - day)),
  registering: (start) => {
    const asked = start - 20 * second;
    return counting(start - evaluated, lineAt(asked, withheld), ...registrationAt(asked));
  },
  'registration-retrying': (start) => {
    const asked = start - 7 * minute;
    const silence = [lineAt(asked, silent), lineAt(asked + 5 * second, withheld)];
    return counting(start - evaluated, ...registrationAt(asked), ...silence);
  },
  'registration-failed': (start) => {
    const asked = start - 12 * minute;
    const token = [tokenAt(asked - 15 * minute), newestTokenRevokedAt(asked - 5 * minute)];
    return counting(start - evaluated, ...token, registrationAskedAt(asked));
  },
  registered: (start) => registered(start - 6 * day),
  'registered-no-usage': (start) => {
    const asked = start - 6 * day;
    return { installedAt: asked - day, deeds: [measuredAt(asked - hour, {}), ...registrationAt(asked)] };
  },
  // Its evaluation of 90 days ran out before.
  'registered-after-evaluation': (start) => {
    const asked = start - 6 * day;
    return counting(asked - 93 * day, ...registrationAt(asked));
  },
  'out-of-compliance': (start) => ({
    // The account owns no IC3000 licence, and 5,000 of workloads.
    ...registered(start - 6 * day, moreInUseAt(start - 4 * day - 5 * hour, 5001)),
    knowsIc3000: false,
  }),
  'term-ended': (start) => {
    const tags = {
      'cyber-vision': catalogue.intrusionDetectionIc3000.tag,
      'secure-workload': catalogue.workloadProtection.tag,
    };
    const asked = start - 31 * day;
    return registered(asked, moreInUseAt(asked + hour, 450), lapsedAt(start - 2 * day, tags));
  },
  'renewal-failed': (start) => registered(start - 180 * day - 127 * minute, lineAt(start - 12 * day, silent)),
  'authorization-expired': (start) => registered(start - 91 * day - 7 * minute, lineAt(start - 90 * day, silent)),
  'registration-expired': (start) =>
    registered(start - 366 * day, lineAt(start - 365 * day, silent), lineAt(start - 3 * hour, up)),
  utility: (start) => {
    const asked = start - 2 * day - hour;
    const chosen = [gatewayAt(asked - 2 * hour), postPaidAt(asked - hour)];
    return counting(asked - evaluated, ...chosen, ...registrationAt(asked));
  },
  'on-prem-overdue': (start) => throughOnPrem(start - 40 * day, start - 35 * day),
  'on-prem-removed': (start) => throughOnPrem(start - 100 * day, start - 95 * day),
  standby: (start) => ({ ...counting(start - evaluated), deployment: 'standby' }),
  'federation-leader': (start) => ({ ...registered(start - 6 * day), deployment: 'federation-leader' }),
  'federation-follower': (start) => ({ ...registered(start - 6 * day), deployment: 'federation-follower' }),
  'left-behind': (start) => {
    const left = start - 2 * hour;
    const leaving = stepAt(left, (view, now) => deregister(view, { by: user }, now));
    return registered(start - 6 * day, lineAt(left - hour, silent), leaving, lineAt(left + hour, up));
  },
  'removed-in-portal': (start) => {
    const removed = stepAt(start - 5 * minute, (view, now) =>
      removeInstance(view, { udi: ownUdi(view.world.agent) }, now),
    );
    // Between two of the days at which a cluster asks the portal by itself.
    return registered(start - 6 * day - 4 * hour, removed);
  },
  'cssm-unreachable': (start) => counting(start - evaluated, lineAt(start - hour, silent)),
  'proxy-denied': (start) => {
    const proxy = { kind: 'proxy', host: 'proxy.example.com', port: 8080 } as const;
    const denied = lineAt(start - hour, { state: 'down', reason: 'proxy-denied' });
    return counting(start - evaluated, transportAt(start - 2 * day, proxy), denied);
  },
  'clock-skew': (start) => counting(start - evaluated, lineAt(start - hour, { state: 'down', reason: 'clock-skewed' })),
  'token-expired': (start) =>
    counting(start - evaluated, tokenAt(start - 7 * day - 10 * minute, { expiresAfterDays: 7 })),
  // Of 50 Advantage licences 49 are in use, or of 5,000 of workloads 4,900.
  'near-limit': (start) => ({
    ...registered(start - 6 * day, measuredAt(start - 2 * day, { components: 49, workloads: 4900 })),
    ownAdvantage: 50,
  }),
  'many-licenses': (start) => ({
    ...registered(start - 6 * day, measuredAt(start - 5 * hour, { others: addOnsInUse(manyAddOns) })),
    addOns: 'many',
  }),
  'large-account': (start) => ({ ...registered(start - 6 * day), isLarge: true }),
  'long-names': (start) => {
    // An address of the documentation's own range (RFC 3849), at its full length.
    const proxy = { kind: 'proxy', host: '2001:0db8:85a3:0000:0000:8a2e:0370:7334', port: 65_535 } as const;
    const used = measuredAt(start - 5 * day, { others: addOnsInUse(longAddOns) });
    return {
      ...registered(start - 6 * day, transportAt(start - 4 * day, proxy), used),
      addOns: 'long',
      hasLongNames: true,
      hostName: longHostName,
    };
  },
  // Switched on, set up, and its first count is still to come.
  'empty-usage': (start) => ({
    installedAt: start - 20 * minute,
    deeds: [transportAt(start - 10 * minute, { kind: 'proxy', host: 'proxy.example.com', port: 8080 })],
  }),
  'already-registered': (start) => counting(start - evaluated, ...earlierLifeAt(start - 12 * day)),
};

/** One that was registered at this moment, with 81 days of its evaluation left. */
function registered(asked: Moment, ...deeds: readonly Deed[]): Past {
  return counting(asked - evaluated, ...registrationAt(asked), ...deeds);
}

/** One that was registered through the On-Prem, which synchronized for the last time at this moment. */
function throughOnPrem(asked: Moment, synchronizedAt: Moment): Past {
  const synchronized = stepAt(synchronizedAt, synchronize);
  return {
    ...counting(asked - evaluated, gatewayAt(asked - hour), ...registrationAt(asked, gatewayUrl), synchronized),
    onPremSynchronizedAt: asked - 2 * day,
  };
}

function gatewayAt(at: Moment): Deed {
  return transportAt(at, { kind: 'gateway', url: gatewayUrl });
}

function postPaidAt(at: Moment): Deed {
  return modeAt(at, { mode: 'post-paid', customer: { id: '20045', name: 'Example Water Works' } });
}
