import { productOfScenario, type ScenarioDescription, type ScenarioName, scenarioNames, startPathOf } from './names.ts';
import type { ScenarioGroup } from './scenario-view.ts';
import { viewNamed } from './views.ts';
import type { WorldName } from './world-names.ts';

/** Group and description of each scenario that is not a view. */
const worlds: Readonly<Record<WorldName, readonly [ScenarioGroup, string]>> = {
  evaluation: ['evaluation', 'A new product in its evaluation period, with 81 of 90 days remaining.'],
  'evaluation-ending': [
    'evaluation',
    'The evaluation period has 7 days remaining, and its end was announced three times.',
  ],
  'evaluation-expired': ['evaluation', 'The evaluation period has ended, and the product was never registered.'],
  'evaluation-gateway': [
    'evaluation',
    'In evaluation, with the Transport Gateway of an SSM On-Prem as the way to the portal.',
  ],
  'evaluation-utility': [
    'evaluation',
    'In evaluation behind a Transport Gateway, with Post-paid Usage Subscription activated.',
  ],
  'left-behind': ['evaluation', 'Deregistered while the portal could not be reached, which still lists the product.'],
  'already-registered': [
    'evaluation',
    'In evaluation, while the portal still lists this product from an earlier registration.',
  ],
  'token-expired': ['evaluation', 'In evaluation; the token that was made for this product has just expired.'],
  registering: ['registration', 'A registration is under way; the portal does not answer until it is told to.'],
  'registration-retrying': [
    'registration',
    'The portal did not answer a registration in time; it will be tried again in some minutes.',
  ],
  'registration-failed': ['registration', 'The portal refused the registration because the token was not valid.'],
  registered: ['registered', 'The product has been registered for some days, and all its use is covered.'],
  'registered-no-usage': ['registered', 'The product is registered but has not counted any component yet.'],
  'registered-after-evaluation': [
    'registered',
    'Registered only after the evaluation period had ended: deregistering leaves no day of evaluation.',
  ],
  standby: ['registered', 'A cluster on standby, which needs no licence until it becomes active.'],
  'federation-leader': ['registered', 'The leader of a federation: it is registered, and itself uses no licence.'],
  'federation-follower': ['registered', 'A follower in a federation, registered, with all its use covered.'],
  utility: [
    'registered',
    'Registered through a Transport Gateway and paid for afterwards: use is reported every four hours.',
  ],
  'removed-in-portal': [
    'registered',
    'Somebody has just removed the product in the portal; it will learn of it when it asks next.',
  ],
  'reservation-pending': [
    'reserved',
    'Licences are to be reserved: a request code was made, and nobody has answered it.',
  ],
  'reservation-authorized': [
    'reserved',
    'The portal has answered the request with an authorization code, which is not installed yet.',
  ],
  'reservation-authorized-universal': [
    'reserved',
    'The portal has answered the request with a universal authorization code, which is not installed yet.',
  ],
  reserved: ['reserved', 'Licences have been reserved for some days, more of them than are in use.'],
  'reserved-no-usage': ['reserved', 'Licences are reserved, but nothing has been counted yet.'],
  'reserved-after-evaluation': [
    'reserved',
    'Licences were reserved only after the evaluation period had ended: a return leaves no day of evaluation.',
  ],
  'reserved-universal': ['reserved', 'Secure Workload with a universal reservation: any number may be in use.'],
  'update-authorized': [
    'reserved',
    'The portal has made a code that updates the reservation, which is not installed yet.',
  ],
  'update-unconfirmed': [
    'reserved',
    'The reservation was updated; its confirmation code has not been entered in the portal.',
  ],
  'return-unacknowledged': [
    'reserved',
    'The reservation was returned; its return code has not been entered in the portal.',
  ],
  'out-of-compliance': [
    'trouble',
    'More is in use than the account owns, by one licence: IDS on a sensor, or one workload too many.',
  ],
  'term-ended': [
    'trouble',
    'The account’s term of a licence in use ended two days ago, and the product has learned of it.',
  ],
  'renewal-failed': [
    'trouble',
    'Half a year after the registration both renewals failed, since the line to the portal is down.',
  ],
  'authorization-expired': [
    'trouble',
    'For 90 days the portal could not be reached, and the authorization has expired.',
  ],
  'registration-expired': [
    'trouble',
    'For a year the registration could not be renewed; the evaluation runs on, and the line is up.',
  ],
  'reserved-over-used': [
    'trouble',
    'For 10 days more has been in use than is reserved, by one licence: IDS on a sensor, or one workload.',
  ],
  'reserved-term-ended': ['trouble', 'The term of a reserved licence ended a day ago, and it is in use.'],
  'reserved-lapsed': [
    'trouble',
    'More was in use than is reserved for 90 days: the reservation has lapsed into evaluation.',
  ],
  'on-prem-overdue': [
    'trouble',
    'Registered through an SSM On-Prem that has not synchronized with Smart Software Manager for 35 days.',
  ],
  'on-prem-removed': [
    'trouble',
    'Registered through an SSM On-Prem that was removed for not having synchronized for 90 days.',
  ],
  'cssm-unreachable': ['awkward', 'In evaluation, and the line to the portal is down.'],
  'proxy-denied': ['awkward', 'In evaluation behind a proxy that lets nothing through.'],
  'clock-skew': ['awkward', 'In evaluation, with a clock that is an hour or more from the portal’s.'],
  'near-limit': ['awkward', 'Registered, with almost all the account owns in use: 49 of 50 licences.'],
  'history-growing': ['registered', 'Registered, and the use grows slowly: the limit is reached in some months.'],
  'history-flat': ['registered', 'Registered for half a year, with a use that has no trend.'],
  'history-seasonal': ['registered', 'Registered for half a year, with less in use at weekends.'],
  'history-gaps': ['registered', 'Registered; the product was off twice, and sensors were added two months ago.'],
  'history-none': ['awkward', 'Registered, with a product that keeps no history of its use.'],
  'limit-in-sight': ['awkward', 'Registered, and at the present rate the limit is reached within a month.'],
  'limit-passed': ['trouble', 'Registered; the use has grown past what the account owns.'],
  'term-ending': ['reserved', 'Reserved; the term of a licence that is in use ends in 10 days.'],
  'many-licenses': [
    'awkward',
    'Registered, with a thousand licences in use, three of which the account has too few of.',
  ],
  'large-account': [
    'awkward',
    'Registered, in a Smart Account of 50 virtual accounts, 1,000 licences, 20,000 product instances and 50,000 events.',
  ],
  'long-names': [
    'awkward',
    'Registered, with names and addresses as long as they may be, some without a place to break.',
  ],
  'empty-usage': ['awkward', 'Installed some minutes ago: nothing has been counted yet, so the usage table is empty.'],
  'cancelled-on-one-side': [
    'awkward',
    'The request was cancelled here though the portal had answered it: the portal still holds the licences.',
  ],
  'reservation-not-allowed': [
    'awkward',
    'In evaluation; the account lacks Cisco’s permission for License Reservation.',
  ],
};

/** All scenarios with their descriptions, in display order: first the starting states, then the views. */
export const scenarioDescriptions: readonly ScenarioDescription[] = scenarioNames.map(describeScenario);

function describeScenario(name: ScenarioName): ScenarioDescription {
  const product = productOfScenario(name);
  const play = viewNamed(name)?.play;
  return {
    name,
    ...groupAndDescriptionOf(name),
    at: startPathOf(name),
    ...(product && { product }),
    ...(play !== undefined && { play }),
  };
}

function groupAndDescriptionOf(name: ScenarioName): Pick<ScenarioDescription, 'group' | 'description'> {
  const view = viewNamed(name);
  if (view) return { group: view.group, description: view.description };
  const [group, description] = worlds[name as WorldName];
  return { group, description };
}
