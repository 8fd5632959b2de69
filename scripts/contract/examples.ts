import type { OperationId, operations } from '#src/contract/operations.ts';
import { type Problem, type ProblemCode, problemStatuses } from '#src/contract/problem.ts';
import type { z } from '#src/contract/schema.ts';
import type { Summary } from '#src/contract/summary.ts';

type Operations = typeof operations;
type RequestOf<Id extends OperationId> = Operations[Id] extends { request: infer Schema extends z.ZodMiniType }
  ? z.infer<Schema>
  : never;

/** Named examples of every message of every operation. */
export type Examples = {
  readonly [Id in OperationId]: {
    readonly response: Readonly<Record<string, z.infer<Operations[Id]['response']>>>;
  } & (Operations[Id] extends { request: z.ZodMiniType }
    ? { readonly request: Readonly<Record<string, RequestOf<Id>>> }
    : unknown);
};

const failure = {
  at: '2026-01-15T09:00:03.000Z',
  reason: { code: 'communication-timeout', raw: 'Communication send error: connection timed out' },
} as const;

const evaluation: Summary = {
  tier: 'advantage',
  mode: 'pre-paid',
  transport: { kind: 'direct' },
  registration: { status: 'unregistered' },
  authorization: { status: 'evaluation', since: '2026-01-10T09:00:00.000Z' },
  evaluation: { clock: 'running', endsAt: '2026-04-10T09:00:00.000Z' },
};

const registered: Summary = {
  tier: 'advantage',
  mode: 'pre-paid',
  transport: { kind: 'direct' },
  registration: {
    status: 'registered',
    registeredAt: '2026-01-12T08:30:00.000Z',
    smartAccount: 'Example Industries',
    virtualAccount: 'Plant 1',
    productInstance: 'center',
    exportControlled: 'allowed',
    certificate: {
      renewedAt: '2026-01-12T08:30:00.000Z',
      renewsAt: '2026-07-11T08:30:00.000Z',
      expiresAt: '2027-01-12T08:25:00.000Z',
    },
  },
  authorization: {
    status: 'authorized',
    since: '2026-01-12T08:30:00.000Z',
    contact: {
      lastSuccessAt: '2026-01-12T08:30:00.000Z',
      nextAt: '2026-02-11T08:30:00.000Z',
      deadlineAt: '2026-04-12T08:25:00.000Z',
    },
  },
  evaluation: { clock: 'paused', remaining: 7_603_200_000 },
};

const retrying: Summary = {
  ...evaluation,
  registration: {
    status: 'retrying',
    startedAt: '2026-01-15T09:00:00.000Z',
    lastFailure: failure,
    nextAttemptAt: '2026-01-15T09:15:03.000Z',
  },
};

const utility: Summary = {
  ...registered,
  mode: 'post-paid',
  transport: { kind: 'gateway', url: 'https://gateway.example.com/SmartTransport' },
  utility: { lastReportAt: '2026-01-15T08:30:00.000Z', nextReportAt: '2026-01-15T12:30:00.000Z' },
};

const advantage = {
  tag: 'regid.2019-10.com.cisco.CISCO_CYBER_VISION_A,1.0_6eb07f5f-44f0-4253-aa5f-49426709a65f',
  shortName: 'CISCO_CYBER_VISION_A',
  table: 'licenses',
  inUse: 25,
} as const;
/** The same once the portal has named it. */
const authorizedAdvantage = {
  ...advantage,
  name: 'Cisco Cyber Vision Advantage',
  description: 'Cisco Cyber Vision Advantage Smart license. Inclusive of Cyber Vision Essentials Capabilities.',
  entitled: 50,
  status: 'authorized',
} as const;
const sensor = {
  tag: 'regid.2020-11.com.cisco.CISCO_CYBER_VISION_IDS_IC3000,1.0_4e7c2d90-6a1b-4c35-9f0d-2b8e5a7316c1',
  shortName: 'CISCO_CYBER_VISION_IDS_IC3000',
  name: 'Cyber Vision Sensor Intrusion Detection License for IC3000',
  description:
    'Cyber Vision Sensor Intrusion Detection License for IC3000 Hardware-Sensor. Requires Advantage License.',
  table: 'licenses',
  inUse: 2,
} as const;

const system = {
  version: '4.2.0',
  startedAt: '2026-01-10T08:55:00.000Z',
  productIdentifier: 'CV-CNTR-ESXI',
  serialNumber: 'VMware-420f637e3da26755-98306b53c6b2d519',
} as const;

const entries = [
  {
    id: '3',
    at: failure.at,
    actor: { kind: 'agent' },
    kind: 'authorization-renewal-failed',
    result: 'failed',
    reason: failure.reason,
    log: `%SMART_LIC-3-AUTH_RENEW_FAILED: Authorization renewal with the Cisco Smart Software Manager (CSSM) : ${failure.reason.raw}`,
  },
  {
    id: '2',
    at: '2026-01-12T08:30:00.000Z',
    actor: { kind: 'agent' },
    kind: 'registered',
    result: 'succeeded',
  },
  {
    id: '1',
    at: '2026-01-12T08:29:57.000Z',
    actor: { kind: 'user', name: 'admin' },
    kind: 'registration-requested',
    result: 'started',
  },
] as const;

const proxy = { kind: 'proxy', host: 'proxy.example.com', port: 3128 } as const;
const postPaid = {
  mode: 'post-paid',
  customer: { id: '4711', name: 'Example Industries', country: 'France' },
} as const;
/** Of a token's true form; what it holds as its secret says that it is none. */
const token =
  'ZTMzNTM3MDktMTI1OC00NDQyLWI1NGEtZGE4NDc5ZDE5ZDdiLTE3NzEwNTYw%0AMDAwMDB8UVc0Z1pYaGhiWEJzWlRvZ2RHaHBjeUJ2Y0dWdWN5QnVieUJrYjI5%0AeUxpND0%3D%0A';

/** The examples of the document, which are also what the contract's test checks its schemas with. */
export const examples = {
  getSession: { response: { administrator: { userName: 'admin', role: 'admin', signInUrl: '/sign-in' } } },
  getProduct: {
    response: {
      'cyber-vision': {
        name: 'Cisco Cyber Vision',
        instanceName: 'center',
        noun: 'center',
        breadcrumb: 'admin-license',
        usageTables: ['licenses'],
        capabilities: {
          tiers: true,
          utilityMode: true,
          specificReservation: false,
          universalReservation: false,
          transport: 'dialog',
          locksWhenEvaluationEnds: true,
          complianceAffectsFeatures: true,
        },
        portalUrl: 'https://software.cisco.com/software/smart-licensing',
        directAddress: 'https://smartreceiver.cisco.com/licservice/license',
      },
    },
  },
  getSystem: { response: { system } },
  getDiagnostic: {
    response: {
      registered: {
        madeAt: '2026-01-15T09:00:00.000Z',
        system,
        summary: registered,
        activity: [...entries],
        versions: { agent: '5.6.19' },
      },
    },
  },
  getSummary: { response: { evaluation, registered, retrying, utility } },
  getUsage: {
    response: {
      evaluation: {
        countedAt: '2026-01-15T09:00:00.000Z',
        licenses: [{ ...advantage, status: 'evaluation' }],
        intrusionDetection: { sensors: 2, rules: 'community' },
      },
      registered: {
        countedAt: '2026-01-15T09:00:00.000Z',
        licenses: [authorizedAdvantage, { ...sensor, entitled: 10, status: 'authorized' }],
        intrusionDetection: { sensors: 2, rules: 'subscriber' },
      },
      'out of compliance': {
        countedAt: '2026-01-15T09:00:00.000Z',
        licenses: [
          authorizedAdvantage,
          {
            ...sensor,
            entitled: 0,
            short: 2,
            endedTerm: { quantity: 10, endedAt: '2026-01-14T00:00:00.000Z' },
            status: 'out-of-compliance',
          },
        ],
        intrusionDetection: { sensors: 2, rules: 'subscriber' },
      },
    },
  },
  getActivity: { response: { 'first page': { entries: [...entries], older: '1' }, 'last page': { entries: [] } } },
  register: {
    request: { token: { token, force: false }, 'by force': { token, force: true } },
    response: { started: { registration: { status: 'registering', startedAt: '2026-01-15T09:00:00.000Z' } } },
  },
  deregister: { response: { released: { outcome: 'released' }, unreachable: { outcome: 'here-only' } } },
  renew: {
    request: { authorization: { kind: 'authorization' }, registration: { kind: 'registration' } },
    response: {
      succeeded: { outcome: 'succeeded', kind: 'authorization', at: '2026-01-15T09:00:00.000Z' },
      failed: { outcome: 'failed', kind: 'registration', at: failure.at, reason: failure.reason },
    },
  },
  getTransport: {
    response: {
      direct: { kind: 'direct' },
      proxy,
      gateway: { kind: 'gateway', url: 'https://gateway.example.com/SmartTransport' },
    },
  },
  putTransport: { request: { proxy }, response: { proxy } },
  testConnection: {
    request: { proxy: { transport: proxy } },
    response: {
      passed: {
        testedAt: '2026-01-15T09:00:00.000Z',
        checks: [
          { check: 'name', result: 'passed', target: 'proxy.example.com' },
          { check: 'proxy', result: 'passed', target: 'proxy.example.com:3128' },
          { check: 'tls', result: 'passed', target: 'smartreceiver.cisco.com' },
          { check: 'clock', result: 'passed', target: 'smartreceiver.cisco.com' },
          { check: 'answer', result: 'passed', target: 'https://smartreceiver.cisco.com/licservice/license' },
        ],
      },
      failed: {
        testedAt: '2026-01-15T09:00:00.000Z',
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
  getSubscription: { response: { advantage: { tier: 'advantage' } } },
  putSubscription: {
    request: { essentials: { tier: 'essentials' } },
    response: { essentials: { tier: 'essentials' } },
  },
  getMode: { response: { 'pre-paid': { mode: 'pre-paid' }, 'post-paid': postPaid } },
  putMode: { request: { 'post-paid': postPaid }, response: { 'post-paid': postPaid } },
} satisfies Examples;

/** What a problem looks like. */
export const problemExample = (code: ProblemCode): Problem => ({
  type: `urn:license-usage:problem:${code}`,
  title: `${code.charAt(0).toUpperCase()}${code.slice(1).replaceAll('-', ' ')}`,
  status: problemStatuses[code],
  code,
  requestId: 'request-42',
  ...(code.startsWith('token-') ? { field: 'token' } : {}),
});
