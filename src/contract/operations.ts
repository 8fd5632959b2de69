import { activity } from './activity.ts';
import { connectionTest, connectionTestRequest } from './connection-check.ts';
import { modeSetting } from './mode.ts';
import type { Operation } from './operation.ts';
import { product } from './product.ts';
import { deregistration, registrationAccepted, registrationRequest } from './registration.ts';
import { renewal, renewalRequest } from './renewals.ts';
import { reservationOperations } from './reservation-operations.ts';
import { session } from './session.ts';
import { subscription, transport } from './settings.ts';
import { summary } from './summary.ts';
import { diagnostic, system } from './system.ts';
import { usage, usageHistory } from './usage.ts';

/** The base path of the API, unless the page is served with another one. */
export const defaultApiBase = '/api/v1';

/** All operations of the API. */
export const operations = {
  ...reservationOperations,
  getSession: {
    method: 'GET',
    path: '/session',
    status: 200,
    response: session,
    kind: 'query',
  },
  getProduct: {
    method: 'GET',
    path: '/product',
    status: 200,
    response: product,
    kind: 'query',
  },
  getSystem: {
    method: 'GET',
    path: '/system',
    status: 200,
    response: system,
    kind: 'query',
  },
  getDiagnostic: {
    method: 'GET',
    path: '/system/diagnostic',
    status: 200,
    response: diagnostic,
    kind: 'query',
  },
  getSummary: {
    method: 'GET',
    path: '/license/summary',
    status: 200,
    response: summary,
    kind: 'query',
  },
  getUsage: {
    method: 'GET',
    path: '/license/usage',
    status: 200,
    response: usage,
    kind: 'query',
  },
  getUsageHistory: {
    method: 'GET',
    path: '/license/usage/history',
    query: ['days'],
    status: 200,
    response: usageHistory,
    kind: 'query',
  },
  getActivity: {
    method: 'GET',
    path: '/license/activity',
    query: ['limit', 'pageToken'],
    status: 200,
    response: activity,
    kind: 'query',
  },
  register: {
    method: 'POST',
    path: '/license/registration',
    request: registrationRequest,
    status: 202,
    response: registrationAccepted,
    kind: 'command',
  },
  deregister: {
    method: 'DELETE',
    path: '/license/registration',
    status: 200,
    response: deregistration,
    kind: 'command',
  },
  renew: {
    method: 'POST',
    path: '/license/renewals',
    request: renewalRequest,
    status: 200,
    response: renewal,
    kind: 'command',
  },
  getTransport: {
    method: 'GET',
    path: '/settings/transport',
    status: 200,
    response: transport,
    kind: 'query-with-etag',
  },
  putTransport: {
    method: 'PUT',
    path: '/settings/transport',
    request: transport,
    status: 200,
    response: transport,
    kind: 'update',
  },
  testConnection: {
    method: 'POST',
    path: '/settings/transport/test',
    request: connectionTestRequest,
    status: 200,
    response: connectionTest,
    kind: 'check',
  },
  getSubscription: {
    method: 'GET',
    path: '/settings/subscription',
    status: 200,
    response: subscription,
    kind: 'query-with-etag',
  },
  putSubscription: {
    method: 'PUT',
    path: '/settings/subscription',
    request: subscription,
    status: 200,
    response: subscription,
    kind: 'update',
  },
  getMode: {
    method: 'GET',
    path: '/settings/mode',
    status: 200,
    response: modeSetting,
    kind: 'query-with-etag',
  },
  putMode: {
    method: 'PUT',
    path: '/settings/mode',
    request: modeSetting,
    status: 200,
    response: modeSetting,
    kind: 'update',
  },
} as const satisfies Record<string, Operation>;

export type OperationId = keyof typeof operations;
