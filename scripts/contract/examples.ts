import type { ActivityEntry } from '#src/contract/activity.ts';
import type { ConnectionTest } from '#src/contract/connection-check.ts';
import { type MemberError, type Problem, type ProblemCode, problemTypeOf } from '#src/contract/problem.ts';
import { problemDetails } from '#src/contract/problem-details.ts';
import { problemStatuses } from '#src/contract/problem-statuses.ts';
import type { Summary } from '#src/contract/summary.ts';
import type { Diagnostic } from '#src/contract/system.ts';
import {
  advantage,
  authorizedAdvantage,
  reservedAdvantage,
  sensor,
  usageHistories,
  workload,
} from './example-licenses.ts';
import type { Examples } from './example-messages.ts';
import { cyberVision, secureWorkload } from './example-products.ts';
import { reservationEntries, reservationExamples, reservationSummaries } from './example-reservations.ts';
import {
  evaluation,
  exampleNow,
  failure,
  federationLeader,
  registered,
  retrying,
  standby,
  utility,
} from './example-summaries.ts';

/** The states of which every read has an example, so that a mock server can play each as a whole. */
export const completeStates = ['evaluation', 'registered', 'reserved'] as const;

/** Examples of all complete states with the same value. */
const inCompleteStates = <const Value>(value: Value) => ({ evaluation: value, registered: value, reserved: value });

const system = {
  version: '4.2.0',
  build: '202304120930',
  startedAt: '2026-01-10T08:55:00.000Z',
  productIdentifier: 'CV-CNTR-ESXI',
  serialNumber: 'VMware-420f637e3da26755-98306b53c6b2d519',
} as const;

/** The activity of a registration, newest entry first. */
const registrationEntries = [
  { id: '2', at: '2026-01-12T08:30:00.000Z', actor: { kind: 'agent' }, kind: 'registered', result: 'succeeded' },
  {
    id: '1',
    at: '2026-01-12T08:29:57.000Z',
    actor: { kind: 'user', name: 'admin' },
    kind: 'registration-requested',
    result: 'started',
  },
] as const satisfies readonly ActivityEntry[];

/** An entry with a reason and a line of the agent's log. */
const failedRenewal = {
  id: '3',
  at: failure.at,
  actor: { kind: 'agent' },
  kind: 'authorization-renewal-failed',
  result: 'failed',
  reason: failure.reason,
  log: `%SMART_LIC-3-AUTH_RENEW_FAILED: Authorization renewal with the Cisco Smart Software Manager (CSSM) : ${failure.reason.raw}`,
} as const satisfies ActivityEntry;

/** The support bundle of a state. */
const bundle = (summary: Summary, activity: readonly ActivityEntry[]): Diagnostic => ({
  madeAt: exampleNow,
  system,
  summary,
  activity: [...activity],
  versions: { agent: '5.6.19' },
});

const proxy = { kind: 'proxy', host: 'proxy.example.com', port: 3128 } as const;
const postPaid = {
  mode: 'post-paid',
  customer: { id: '4711', name: 'Example Industries', country: 'France' },
} as const;
/** A token of valid form whose secret part says that it is an example. */
const token =
  'ZTMzNTM3MDktMTI1OC00NDQyLWI1NGEtZGE4NDc5ZDE5ZDdiLTE3NzEwNTYw%0AMDAwMDB8UVc0Z1pYaGhiWEJzWlRvZ2RHaHBjeUJ2Y0dWdWN5QnVieUJrYjI5%0AeUxpND0%3D%0A';

/** The examples of the document. The contract's test also validates the schemas with them. */
export const examples = {
  ...reservationExamples,
  getSession: { response: inCompleteStates({ userName: 'admin', role: 'admin', signInUrl: '/sign-in' }) },
  getProduct: { response: { ...inCompleteStates(cyberVision), 'reserved-universal': secureWorkload } },
  getSystem: { response: inCompleteStates(system) },
  getDiagnostic: {
    response: {
      evaluation: bundle(evaluation, []),
      registered: bundle(registered, registrationEntries),
      reserved: bundle(reservationSummaries.reserved, reservationEntries),
    },
  },
  getSummary: {
    response: {
      evaluation,
      registered,
      ...reservationSummaries,
      'registration-retrying': retrying,
      utility,
      standby,
      'federation-leader': federationLeader,
    },
  },
  getUsage: {
    response: {
      evaluation: {
        countedAt: exampleNow,
        licenses: [{ ...advantage, status: 'evaluation' }],
        intrusionDetection: { sensors: 2, rules: 'community' },
      },
      registered: {
        countedAt: exampleNow,
        licenses: [authorizedAdvantage, { ...sensor, entitled: 10, usedByOthers: 4, status: 'authorized' }],
        intrusionDetection: { sensors: 2, interfaces: 1, rules: 'subscriber' },
        otherTier: { tier: 'essentials', needed: 25, available: 10 },
      },
      reserved: {
        countedAt: exampleNow,
        licenses: [reservedAdvantage],
        intrusionDetection: { sensors: 0, rules: 'community' },
      },
      'out-of-compliance': {
        countedAt: exampleNow,
        licenses: [
          authorizedAdvantage,
          {
            ...sensor,
            entitled: 0,
            short: 2,
            endedTerm: { quantity: 10, endedOn: '2026-01-13' },
            status: 'out-of-compliance',
          },
        ],
        intrusionDetection: { sensors: 2, rules: 'subscriber' },
      },
      'reserved-term-ended': {
        countedAt: exampleNow,
        licenses: [
          reservedAdvantage,
          {
            ...sensor,
            reserved: 0,
            terms: [],
            short: 2,
            endedTerm: { quantity: 2, endedOn: '2026-01-18' },
            status: 'out-of-compliance',
          },
        ],
        intrusionDetection: { sensors: 2, rules: 'subscriber' },
      },
      'reserved-universal': { countedAt: exampleNow, licenses: [workload] },
    },
  },
  getUsageHistory: { response: usageHistories },
  getActivity: {
    response: {
      evaluation: { entries: [] },
      registered: { entries: [...registrationEntries] },
      reserved: { entries: [...reservationEntries] },
      'renewal-failed': { entries: [failedRenewal, ...registrationEntries], nextPageToken: '1-4f5c2a90' },
    },
  },
  register: {
    request: {
      registering: { token, force: false },
      'registering-by-force': { token, force: true },
      'registering-on-prem': { token, force: false, transportUrl: 'https://onprem.example.com/SmartTransport' },
    },
    response: { registering: { registration: { status: 'registering', startedAt: exampleNow } } },
  },
  deregister: { response: { evaluation: { outcome: 'released' }, 'left-behind': { outcome: 'here-only' } } },
  renew: {
    request: { registered: { kind: 'authorization' }, 'renewal-failed': { kind: 'registration' } },
    response: {
      registered: { outcome: 'succeeded', kind: 'authorization', at: exampleNow },
      'renewal-failed': { outcome: 'failed', kind: 'registration', at: failure.at, reason: failure.reason },
    },
  },
  getTransport: {
    response: {
      ...inCompleteStates({ kind: 'direct' }),
      proxy,
      utility: { kind: 'gateway', url: 'https://gateway.example.com/SmartTransport' },
    },
  },
  putTransport: { request: inCompleteStates(proxy), response: inCompleteStates(proxy) },
  testConnection: {
    request: inCompleteStates({ transport: proxy }),
    response: {
      ...inCompleteStates<ConnectionTest>({
        testedAt: exampleNow,
        checks: [
          { check: 'name', result: 'passed', target: 'proxy.example.com' },
          { check: 'proxy', result: 'passed', target: 'proxy.example.com:3128' },
          { check: 'tls', result: 'passed', target: 'smartreceiver.cisco.com' },
          { check: 'clock', result: 'passed', target: 'smartreceiver.cisco.com' },
          { check: 'answer', result: 'passed', target: 'https://smartreceiver.cisco.com/licservice/license' },
        ],
      }),
      'cssm-unreachable': {
        testedAt: exampleNow,
        checks: [
          {
            check: 'name',
            result: 'failed',
            target: 'proxy.invalid',
            reason: { code: 'name-not-resolved', raw: 'Unable to resolve server hostname/domain name' },
          },
          { check: 'proxy', result: 'not-tried' },
          { check: 'tls', result: 'not-tried' },
          { check: 'clock', result: 'not-tried' },
          { check: 'answer', result: 'not-tried' },
        ],
      },
    },
  },
  getSubscription: { response: inCompleteStates({ tier: 'advantage' }) },
  putSubscription: {
    request: inCompleteStates({ tier: 'essentials' }),
    response: inCompleteStates({ tier: 'essentials' }),
  },
  getMode: { response: { ...inCompleteStates({ mode: 'pre-paid' }), utility: postPaid } },
  putMode: {
    request: { evaluation: { mode: 'pre-paid' }, 'evaluation-utility': postPaid },
    response: { evaluation: { mode: 'pre-paid' }, 'evaluation-utility': postPaid },
  },
} satisfies Examples;

/** Examples of a detected code of the wrong kind or for another device. */
const detectedCodes: Partial<Record<ProblemCode, Problem['detectedCode']>> = {
  'code-of-another-kind': { kind: 'request-code', device: system.serialNumber },
  'code-of-another-device': { kind: 'specific-authorization-code', device: 'VMware-420f1b5c2e904d77-5ad0c1f36b982e41' },
};

/** The errors in the example of a problem; several only if the form of a request is wrong. */
function memberErrors(code: ProblemCode): MemberError[] {
  if (code.startsWith('token-')) return [{ pointer: '/token', code: 'not-accepted' }];
  if (code.startsWith('code-')) return [{ pointer: '/code', code: 'not-accepted' }];
  if (code !== 'invalid-request') return [];
  return [
    { pointer: '/token', code: 'missing' },
    { pointer: '/force', code: 'wrong-type' },
  ];
}

/** Returns an example of a problem. */
export const problemExample = (code: ProblemCode): Problem => ({
  type: problemTypeOf(code),
  title: `${code.charAt(0).toUpperCase()}${code.slice(1).replaceAll('-', ' ')}`,
  detail: problemDetails[code],
  status: problemStatuses[code],
  code,
  requestId: 'request-42',
  ...(memberErrors(code).length > 0 ? { errors: memberErrors(code) } : {}),
  ...(detectedCodes[code] ? { detectedCode: detectedCodes[code] } : {}),
  ...(code === 'session-ended' ? { signInUrl: '/sign-in' } : {}),
});
