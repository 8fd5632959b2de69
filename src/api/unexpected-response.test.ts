import { describe, expect, test } from 'vitest';
import { applyMutation, leavesOf, mutations } from '#mocks/testing/response-mutations.ts';
import { examples } from '#scripts/contract/examples.ts';
import type { Activity } from '#src/contract/activity.ts';
import { type OperationId, operations } from '#src/contract/operations.ts';
import type { Summary } from '#src/contract/summary.ts';
import type { Usage } from '#src/contract/usage.ts';
import { notices } from '#src/domain/notices.ts';
import { authorizationSeverity, registrationSeverity } from '#src/domain/severity.ts';
import { smartAgentSummary } from '#src/domain/smart-agent-summary.ts';
import { statusBadge } from '#src/domain/status.ts';
import { readProblem, readResponse } from './unexpected-response.ts';

const now = Date.parse('2026-01-15T09:00:00.000Z');
const severities = ['success', 'information', 'warning', 'error'];

/** The number of entries or rows that one odd member may remove: its own. */
const rowsOf = {
  getUsage: (body: object) => (body as Usage).licenses.length,
  getActivity: (body: object) => (body as Activity).entries.length,
};

/** Checks that everything the page derives from a response can be derived. */
const checks: Partial<Record<OperationId, (body: object) => void>> = {
  getSummary(body) {
    const summary = body as Summary;
    expect(severities).toContain(registrationSeverity(summary));
    if (summary.deployment !== 'standby') expect(severities).toContain(authorizationSeverity(summary, now));
    expect(notices(summary, now).every(({ severity }) => severities.includes(severity))).toBe(true);
    statusBadge(summary, now);
    expect(JSON.stringify(smartAgentSummary(summary, { countedAt: '', licenses: [] }, now))).not.toMatch(/undefined/);
  },
};

const tolerant = ['getSession', 'getProduct', 'getSystem', 'getDiagnostic', 'getSummary', 'getUsage', 'getActivity'];
const cases = (tolerant as OperationId[]).flatMap((id) =>
  Object.entries(examples[id].response).map(([name, example]) => ({ id, name, example: example as object })),
);

describe.each(cases)('$id, example “$name”', ({ id, example }) => {
  const leaves = leavesOf(example);

  test.each(Object.keys(mutations))('the example remains whole when any one leaf is mutated: %s', (mutation) => {
    for (const pointer of leaves) {
      const body = readResponse(id, applyMutation(example, pointer, mutation));
      expect(body, pointer).toBeDefined();
      const rows = rowsOf[id as keyof typeof rowsOf];
      if (rows && body) expect(rows(body), pointer).toBeGreaterThanOrEqual(rows(example) - 1);
      if (body) checks[id]?.(body);
    }
  });

  test('the example has the same meaning with instants in another form', () => {
    const strict = operations[id].response.parse(example);
    for (const suffix of ['Z', '+00:00', '-00:00', '.000000Z', 'z']) {
      const other = JSON.parse(JSON.stringify(example).replace(/(T\d\d:\d\d:\d\d)\.000Z/g, `$1${suffix}`));
      expect(readResponse(id, other), suffix).toEqual(strict);
    }
  });
});

test('a summary with null for every absent member has the same meaning', () => {
  const absent = { tier: null, mode: null, deployment: null, utility: null, unacknowledged: null, transport: null };
  for (const [name, example] of Object.entries(examples.getSummary.response)) {
    const { registration } = example as Summary;
    const odd = { ...absent, ...example, registration: { lastFailure: null, ...registration } };
    expect(readResponse('getSummary', odd), name).toEqual(operations.getSummary.response.parse(example));
  }
});

const at = '2026-01-09T09:00:00.000Z';

test.each([
  ['deregister', { outcome: 'postponed' }],
  ['renew', { outcome: 'postponed', kind: 'authorization', at }],
  ['renew', { outcome: 'succeeded', kind: 'subscription', at }],
  ['installAuthorization', { outcome: 'postponed' }],
  ['getReturnCode', { code: null, madeAt: at, returns: 'reservation' }],
  ['getConfirmationCode', { madeAt: at }],
  ['getReservationRequest', { code: {}, requestedAt: at }],
  ['getUsage', { countedAt: at, licenses: 'many' }],
  ['getActivity', { entries: {} }],
  ['getMode', { mode: 'post-paid', customer: { name: 5, city: {} } }],
  ['putTransport', { kind: 'proxy', host: 'proxy' }],
] as const)('the response to %s is unusable when it is %j', (id, body) => {
  expect(readResponse(id, body)).toBeUndefined();
});

test('a term whose last day is unknown is left out: without a day it would be perpetual', () => {
  const [usage] = Object.values(examples.getUsage.response) as [Usage];
  const [license] = usage.licenses;
  const terms = [{ quantity: 2, endsOn: 'soon' }, { quantity: 3 }];
  const body = readResponse('getUsage', { ...usage, licenses: [{ ...license, terms }] });
  expect(body).toMatchObject({ licenses: [{ terms: [{ quantity: 3 }] }], leftOut: '/licenses/0/terms/0' });
});

test('names at most three of the parts that were left out', () => {
  const body = readResponse('getSystem', { productIdentifier: 'P' });
  expect(body).toMatchObject({ productIdentifier: 'P', leftOut: '/version, /startedAt, /serialNumber' });
  expect(readResponse('getSession', { userName: 'a' })).toMatchObject({ leftOut: '/role, /signInUrl' });
  expect(readResponse('getProduct', { name: 'a' })).toMatchObject({ leftOut: '/instanceName, /noun, /breadcrumb, …' });
});

test('a problem keeps the members that are known', () => {
  const odd = {
    code: 'session-ended',
    signInUrl: '/sign-in',
    requestId: 'r',
    detectedCode: { kind: 'x', device: 'd' },
  };
  expect(readProblem(odd, undefined, new Headers())).toEqual({
    code: 'session-ended',
    requestId: 'r',
    signInUrl: '/sign-in',
    detectedCode: { device: 'd' },
  });
});

test('the text of a problem without known members is its title and detail', () => {
  expect(readProblem({ title: 'Busy', detail: 'Later' }, undefined, new Headers())).toEqual({ detail: 'Busy – Later' });
  expect(readProblem([], undefined, new Headers())).toEqual({});
});
