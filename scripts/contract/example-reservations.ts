import type { ActivityEntry } from '#src/contract/activity.ts';
import type { GrantedLicense } from '#src/contract/reservation.ts';
import type { reservationOperations } from '#src/contract/reservation-operations.ts';
import type { ActiveSummary } from '#src/contract/summary.ts';
import { authorizedAdvantage, sensor } from './example-licenses.ts';
import type { Examples } from './example-messages.ts';
import { evaluation } from './example-summaries.ts';

const requestedAt = '2026-01-15T09:00:00.000Z';
const issuedAt = '2026-01-15T09:10:00.000Z';
const reservedAt = '2026-01-15T09:20:00.000Z';
const updateIssuedAt = '2026-01-18T10:00:00.000Z';
const updatedAt = '2026-01-18T10:10:00.000Z';
const returnedAt = '2026-01-20T08:00:00.000Z';

const device = { productIdentifier: 'CV-CNTR-ESXI', serialNumber: 'VMware-420f637e3da26755-98306b53c6b2d519' } as const;

/** The codes of one reservation of fifty licences, signed and sealed by the simulated portal. */
const codes = {
  request: 'CB-ZCV-CNTR-ESXI:VMware-420f637e3da26755-98306b53c6b2d519-AfU6RLDXv-29',
  authorization: [
    '<specificPLR><authorizationCode><flag>A</flag><version>C</version>',
    '<piid>e37de4da-68ca-486e-ab16-927ee7b23858</piid><timestamp>1768468200000</timestamp><entitlements><entitlement>',
    `<tag>${authorizedAdvantage.tag}</tag><count>50</count>`,
    '<startDate>2026-Jan-15 UTC</startDate><endDate>2027-Jan-14 UTC</endDate><licenseType>TERM</licenseType>',
    `<displayName>${authorizedAdvantage.name}</displayName>`,
    `<tagDescription>${authorizedAdvantage.description}</tagDescription><subscriptionID></subscriptionID>`,
    '</entitlement></entitlements></authorizationCode>',
    '<signature>MEQCIHyCJTwSbB6xhedTcaoedGJ8EaQM2iakvIAZ4gfKnH+HAiAwsedHfHxSC40TGuD2UCS6Bt6vmFE2fhb5XLRmPG+aMg==</signature>',
    '<udi>P:CV-CNTR-ESXI,S:VMware-420f637e3da26755-98306b53c6b2d519</udi></specificPLR>',
  ].join(''),
  universal: 'D9p2xB-Rumdxs-tjNDeu-VrYwa5-tUXjnm-EjHi2V-aj98e8-VNtnAD-ff',
  confirmation: '0cc8f126',
  return: 'CEJcWV-8KezEP-4gtGvN-Xh9bbY-VVRykK-dRQkSP-yjAaF7-T2vskf-Ad6',
} as const;

const authorization = { specific: { code: codes.authorization }, universal: { code: codes.universal } } as const;
const returned = { code: codes.return, madeAt: returnedAt, returns: 'reservation' } as const;
const confirmation = { code: codes.confirmation, madeAt: updatedAt } as const;

/** The grant of one licence by an authorization code. */
const granted: GrantedLicense = {
  tag: authorizedAdvantage.tag,
  name: authorizedAdvantage.name,
  description: authorizedAdvantage.description,
  held: 0,
  heldTerms: [],
  granted: 50,
  terms: [{ quantity: 50, endsOn: '2027-01-14' }],
};

/** A specific reservation that covers the usage. */
const reserved = {
  ...evaluation,
  registration: {
    status: 'reserved',
    kind: 'specific',
    reservedAt,
    productInstance: `UDI_PID:${device.productIdentifier}; UDI_SN:${device.serialNumber};`,
  },
  authorization: { status: 'reserved', since: reservedAt },
  evaluation: { clock: 'paused', remaining: 7_342_800_000 },
} as const satisfies ActiveSummary;

/** The states of a reservation, by the names of the simulator's scenarios. */
export const reservationSummaries = {
  reserved,
  'reservation-pending': { ...evaluation, registration: { status: 'reservation-pending', requestedAt } },
  'reserved-universal': {
    registration: {
      ...reserved.registration,
      kind: 'universal',
      productInstance: 'UDI_PID:SECURE-WORKLOAD; UDI_SN:VMware-420f637e3da26755-98306b53c6b2d519;',
    },
    authorization: reserved.authorization,
    evaluation: reserved.evaluation,
  },
  'update-unconfirmed': { ...reserved, unacknowledged: { code: 'confirmation', madeAt: updatedAt } },
  'reserved-over-used': {
    ...reserved,
    authorization: {
      status: 'out-of-compliance',
      since: '2026-01-20T06:00:00.000Z',
      lapsesAt: '2026-04-20T06:00:00.000Z',
    },
  },
  'reserved-lapsed': {
    ...reserved,
    registration: { ...reserved.registration, lapsedAt: '2026-04-20T06:00:00.000Z' },
    authorization: { status: 'evaluation', since: '2026-04-20T06:00:00.000Z' },
    evaluation: { clock: 'running', endsAt: '2026-07-14T05:40:00.000Z' },
  },
  'return-unacknowledged': {
    ...evaluation,
    registration: { status: 'unregistered', since: returnedAt },
    authorization: { status: 'evaluation', since: returnedAt },
    evaluation: { clock: 'running', endsAt: '2026-04-15T07:40:00.000Z' },
    unacknowledged: { code: 'return', madeAt: returnedAt },
  },
} as const satisfies Record<string, ActiveSummary>;

/** The activity of a reservation, newest entry first. */
export const reservationEntries = [
  {
    id: '2',
    at: reservedAt,
    actor: { kind: 'user', name: 'admin' },
    kind: 'reservation-installed',
    result: 'succeeded',
  },
  {
    id: '1',
    at: requestedAt,
    actor: { kind: 'user', name: 'admin' },
    kind: 'reservation-requested',
    result: 'succeeded',
  },
] as const satisfies readonly ActivityEntry[];

/** The messages of a reservation. */
export const reservationExamples = {
  requestReservation: { response: { 'reservation-pending': { code: codes.request, requestedAt } } },
  getReservationRequest: { response: { 'reservation-pending': { code: codes.request, requestedAt } } },
  cancelReservation: { response: { evaluation: { outcome: 'cancelled' } } },
  returnAuthorization: {
    request: { 'return-unacknowledged': authorization.specific },
    response: { 'return-unacknowledged': { ...returned, returns: 'unused-authorization' } },
  },
  checkAuthorization: {
    request: {
      'reservation-pending': authorization.specific,
      'reservation-pending-universal': authorization.universal,
    },
    response: {
      'reservation-pending': { kind: 'specific', ...device, issuedAt, licenses: [granted] },
      reserved: {
        kind: 'specific',
        ...device,
        issuedAt: updateIssuedAt,
        licenses: [
          {
            ...granted,
            held: 50,
            heldTerms: granted.terms,
            granted: 80,
            terms: [{ quantity: 30 }, ...granted.terms],
          },
          {
            tag: sensor.tag,
            name: sensor.name,
            description: sensor.description,
            held: 0,
            heldTerms: [],
            granted: 1,
            terms: [{ quantity: 1 }],
          },
        ],
      },
      'reservation-pending-universal': { kind: 'universal', ...device, issuedAt, licenses: [] },
    },
  },
  installAuthorization: {
    request: { reserved: authorization.specific, 'reserved-universal': authorization.universal },
    response: {
      reserved: { outcome: 'installed', kind: 'specific' },
      'reserved-universal': { outcome: 'installed', kind: 'universal' },
      'update-unconfirmed': { outcome: 'updated', confirmation },
    },
  },
  getConfirmationCode: { response: { 'update-unconfirmed': confirmation } },
  acknowledgeConfirmation: { response: { reserved: { outcome: 'acknowledged' } } },
  returnReservation: { response: { 'return-unacknowledged': returned } },
  getReturnCode: { response: { 'return-unacknowledged': returned } },
  acknowledgeReturn: { response: { evaluation: { outcome: 'acknowledged' } } },
} as const satisfies Pick<Examples, keyof typeof reservationOperations>;
