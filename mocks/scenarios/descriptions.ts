import { type ScenarioDescription, type ScenarioName, scenarioNames } from './catalogue.ts';

const sentences: Readonly<Record<ScenarioName, string>> = {
  evaluation: 'A new Center in its evaluation period, with 81 of 90 days remaining.',
  'evaluation-ending': 'The evaluation period has 7 days remaining, and its end was announced three times.',
  'evaluation-expired': 'The evaluation period has ended, and the Center was never registered.',
  'evaluation-gateway': 'In evaluation, with the Transport Gateway of an SSM On-Prem as the way to the portal.',
  'evaluation-utility': 'In evaluation behind a Transport Gateway, with Post-paid Usage Subscription activated.',
  registering: 'A registration is under way; the portal does not answer until it is told to.',
  'registration-retrying': 'The portal did not answer a registration in time; it will be tried again in some minutes.',
  'registration-failed': 'The portal refused the registration because the token was not valid.',
  registered: 'The Center has been registered for some days, and all its use is covered.',
  'registered-no-usage': 'The Center is registered but has not counted any component yet.',
  'out-of-compliance': 'Subscriber rules run on an IC3000, for which the account owns no licence: one is missing.',
  'term-ended': 'The account’s term of IC3000 licences ended two days ago, and the Center has learned of it.',
  'renewal-failed': 'Half a year after the registration both renewals failed, since the line to the portal is down.',
  'authorization-expired': 'For 90 days the portal could not be reached, and the authorization has expired.',
  'registration-expired':
    'For a year the registration could not be renewed; the evaluation runs on, and the line is up.',
  utility: 'Registered through a Transport Gateway and paid for afterwards: use is reported every four hours.',
  'reservation-pending': 'Licences are to be reserved: a request code was made, and nobody has answered it.',
  'reservation-authorized':
    'The portal has answered the request with an authorization code, which is not installed yet.',
  'reservation-not-allowed': 'In evaluation; the account lacks Cisco’s permission for License Reservation.',
  reserved: 'Licences have been reserved for some days, more of them than are in use.',
  'reserved-no-usage': 'Licences are reserved, but nothing has been counted yet.',
  'reserved-universal': 'Secure Workload with a universal reservation: any number may be in use.',
  'reserved-over-used': 'Subscriber rules have run on an IC3000 for 10 days, for which no licence is reserved.',
  'reserved-term-ended': 'The term of a reserved IC3000 licence ended a day ago, and it is in use.',
  'reserved-lapsed': 'More was in use than is reserved for 90 days: the reservation has lapsed into evaluation.',
  'update-authorized': 'The portal has made a code that updates the reservation, which is not installed yet.',
  'update-unconfirmed': 'The reservation was updated; its confirmation code has not been entered in the portal.',
  'return-unacknowledged': 'The reservation was returned; its return code has not been entered in the portal.',
  'left-behind': 'Deregistered while the portal could not be reached, which still lists the Center.',
  'removed-in-portal': 'Somebody has just removed the Center in the portal; it will learn of it when it asks next.',
  'cssm-unreachable': 'In evaluation, and the line to the portal is down.',
  'proxy-denied': 'In evaluation behind a proxy that lets nothing through.',
  'clock-skew': 'In evaluation, with a clock that is an hour or more from the portal’s.',
  'token-expired': 'In evaluation; the token that was made for this Center has just expired.',
  'already-registered': 'In evaluation, while the portal still lists this Center from an earlier registration.',
};

/** Every scenario with one sentence about it, in the order in which they are offered. */
export const scenarioDescriptions: readonly ScenarioDescription[] = scenarioNames.map((name) => ({
  name,
  description: sentences[name],
}));
