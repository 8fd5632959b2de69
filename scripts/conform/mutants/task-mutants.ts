import { problemTypeOf } from '#src/contract/problem.ts';
import { changed, is, type JsonObject, type Mutant, pathOf, problem, withJson, withStatus } from './mutant.ts';

/** Changes the activity entries of a response. */
const withEntries = (response: Response, change: (entries: readonly JsonObject[]) => readonly JsonObject[]) =>
  response.status === 200
    ? withJson(response, (body) => ({ ...body, entries: change(body.entries as readonly JsonObject[]) }))
    : response;

/** Returns the server that leaves out the activity entries of this kind. */
const withoutKind =
  (kind: string): Mutant['serve'] =>
  async (request, forward) => {
    const response = await forward(request);
    if (!is(request, 'GET /license/activity')) return response;
    return withEntries(response, (entries) => entries.filter((entry) => entry.kind !== kind));
  };

/** Servers that break a rule of level 3. */
const taskMutants: readonly Mutant[] = [
  {
    name: 'writes the token into the activity',
    level: 3,
    rules: ['no-secrets'],
    serve: async (request, forward, memory) => {
      const isFirst = is(request, 'POST /license/registration') && !memory.has('token');
      if (isFirst) memory.set('token', JSON.parse(await request.clone().text()).token);
      const response = await forward(request);
      const log = memory.get('token');
      if (!is(request, 'GET /license/activity') || !log) return response;
      return withEntries(response, (entries) => entries.map((entry) => ({ ...entry, log })));
    },
  },
  {
    name: 'does not record a change of the package',
    level: 3,
    rules: ['task-settings'],
    serve: withoutKind('tier-changed'),
  },
  {
    name: 'does not record that it is registered',
    level: 3,
    rules: ['task-register'],
    serve: withoutKind('registered'),
  },
  {
    name: 'does not record a renewal of the registration',
    level: 3,
    rules: ['task-renew'],
    serve: withoutKind('registration-renewed'),
  },
  {
    name: 'records acts without the name of the user',
    level: 3,
    rules: [
      'task-settings',
      'task-register',
      'task-renew',
      'task-deregister',
      'task-cancel-reservation',
      'task-return-authorization',
      'task-reserve',
      'task-update',
      'task-return',
    ],
    serve: async (request, forward) => {
      const response = await forward(request);
      if (!is(request, 'GET /license/activity')) return response;
      const anonymous = (entry: JsonObject) =>
        (entry.actor as JsonObject).kind === 'user' ? { ...entry, actor: { kind: 'user', name: 'admin' } } : entry;
      return withEntries(response, (entries) => entries.map(anonymous));
    },
  },
  {
    name: 'shows the former package in the summary',
    level: 3,
    rules: ['task-settings'],
    serve: async (request, forward) => {
      const response = await forward(request);
      return is(request, 'GET /license/summary')
        ? withJson(response, (body) => ({ ...body, tier: 'advantage' }))
        : response;
    },
  },
  {
    name: 'lets the evaluation run on while it is registered',
    level: 3,
    rules: ['task-register'],
    serve: async (request, forward) => {
      const response = await forward(request);
      if (!is(request, 'GET /license/summary')) return response;
      const evaluation = { clock: 'running', endsAt: '2026-02-15T09:00:00.000Z' };
      return withJson(response, (body) => ({ ...body, evaluation }));
    },
  },
  {
    name: 'registers a registered product again without force',
    level: 3,
    rules: ['task-register'],
    serve: async (request, forward) => {
      const response = await forward(request);
      const isRefused = is(request, 'POST /license/registration') && response.status === 409;
      return isRefused ? problem(forward, request, 422, 'token-not-recognised') : response;
    },
  },
  {
    name: 'reports a deregistration in the portal as one in the product only',
    level: 3,
    rules: ['task-deregister'],
    serve: async (request, forward) => {
      const response = await forward(request);
      const isReleased = is(request, 'DELETE /license/registration') && response.status === 200;
      return isReleased ? withJson(response, () => ({ outcome: 'here-only' })) : response;
    },
  },
  {
    name: 'returns another request code each time it is read',
    level: 3,
    rules: ['task-cancel-reservation', 'task-return-authorization', 'task-reserve'],
    serve: async (request, forward) => {
      const response = await forward(request);
      const isCode = is(request, 'GET /license/reservation/request') && response.status === 200;
      return isCode ? withJson(response, (body) => ({ ...body, code: `${body.code}-2` })) : response;
    },
  },
  {
    name: 'installs a damaged code',
    level: 3,
    rules: ['task-reserve'],
    serve: async (request, forward) => {
      const isInstallation = is(request, 'POST /license/reservation/authorization');
      const isDamaged = isInstallation && /xx|yy/.test(await request.clone().text());
      const response = await forward(request);
      if (!isDamaged || response.status !== 422) return response;
      return withJson(withStatus(response, 409), (body) => ({
        ...body,
        status: 409,
        type: problemTypeOf('no-reservation-pending'),
        code: 'no-reservation-pending',
        errors: undefined,
      }));
    },
  },
  {
    name: 'keeps a code that was acknowledged',
    level: 3,
    rules: ['task-return-authorization', 'task-update', 'task-return'],
    serve: async (request, forward, memory) => {
      const path = pathOf(request);
      const response = await forward(request);
      const isCode = request.method === 'GET' && /\/reservation\/(?:confirmation|return)$/.test(path);
      if (isCode && response.status === 200) memory.set(path, await response.clone().text());
      const kept = memory.get(path);
      if (!isCode || response.status < 400 || typeof kept !== 'string') return response;
      const headers = new Headers(response.headers);
      headers.set('Content-Type', 'application/json');
      headers.set('ETag', '"kept"');
      headers.delete('Content-Length');
      return new Response(kept, { status: 200, headers });
    },
  },
];

/** Servers that break a rule of level 4. */
const faultMutants: readonly Mutant[] = [
  {
    name: 'answers a renewal without a connection with 502',
    level: 4,
    rules: ['fault-renew'],
    serve: async (request, forward) => {
      const response = await forward(request);
      if (!is(request, 'POST /license/renewals') || response.status !== 200) return response;
      const { outcome } = (await response.clone().json()) as { outcome: string };
      return outcome === 'failed' ? problem(forward, request, 502, 'bad-gateway') : response;
    },
  },
  {
    name: 'reports a deregistration without a connection as released',
    level: 4,
    rules: ['fault-deregister'],
    serve: async (request, forward) => {
      const response = await forward(request);
      const isLocal = is(request, 'DELETE /license/registration') && response.status === 200;
      return isLocal ? withJson(response, () => ({ outcome: 'released' })) : response;
    },
  },
  {
    name: 'does not record that an attempt to register failed',
    level: 4,
    rules: ['fault-register'],
    serve: withoutKind('registration-attempt-failed'),
  },
  {
    name: 'does not name the change that caused a conflict',
    level: 4,
    rules: ['conflict-cause'],
    serve: async (request, forward) => {
      const response = await forward(request);
      if (response.status !== 412) return response;
      return withJson(response, ({ conflictCause: _cause, ...body }) => body);
    },
  },
  {
    name: 'lets a user act who may only read',
    level: 4,
    rules: ['role-required'],
    serve: async (request, forward) => {
      const response = await forward(request);
      const isRefused = response.status === 403 && is(request, 'POST /settings/transport/test');
      if (!isRefused) return response;
      return problem(forward, request, 400, 'invalid-request');
    },
  },
  {
    name: 'answers reads of a session that has ended',
    level: 4,
    rules: ['session-ended'],
    serve: async (request, forward, memory) => {
      const response = await forward(request);
      const cookie = request.headers.get('Cookie');
      if (!memory.has('cookie')) memory.set('cookie', cookie);
      if (response.status !== 401 || request.method !== 'GET') return response;
      return forward(await changed(request, { headers: { Cookie: String(memory.get('cookie')) } }));
    },
  },
];

/** Servers that break a rule of level 3 or 4. */
export const taskAndFaultMutants: readonly Mutant[] = [...taskMutants, ...faultMutants];
