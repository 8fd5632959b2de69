import {
  changed,
  is,
  type JsonObject,
  type Mutant,
  pathOf,
  problem,
  withHeaders,
  withJson,
  withStatus,
} from './mutant.ts';

/** Servers that break a rule of level 0. */
export const readMutants: readonly Mutant[] = [
  {
    name: 'answers a read with 201',
    level: 0,
    rules: ['documented-response', 'not-modified'],
    serve: async (request, forward) => {
      const response = await forward(request);
      return pathOf(request) === '/session' && response.status === 200 ? withStatus(response, 201) : response;
    },
  },
  {
    name: 'lets responses be cached',
    level: 0,
    rules: ['documented-response'],
    serve: async (request, forward) => withHeaders(await forward(request), { 'Cache-Control': 'max-age=5' }),
  },
  {
    name: 'sends JSON as text/html',
    level: 0,
    rules: ['documented-response'],
    serve: async (request, forward) => withHeaders(await forward(request), { 'Content-Type': 'text/html' }),
  },
  {
    name: 'sends a member that the document does not have',
    level: 0,
    rules: ['documented-response'],
    serve: async (request, forward) => {
      const response = await forward(request);
      return is(request, 'GET /product') ? withJson(response, (body) => ({ ...body, vendor: 'Example' })) : response;
    },
  },
  {
    name: 'leaves out the evaluation of the summary',
    level: 0,
    rules: ['documented-response'],
    serve: async (request, forward) => {
      const response = await forward(request);
      if (!is(request, 'GET /license/summary')) return response;
      return withJson(response, ({ evaluation: _evaluation, ...body }) => body);
    },
  },
  {
    name: 'sends null for an absent member',
    level: 0,
    rules: ['documented-response'],
    serve: async (request, forward) => {
      const response = await forward(request);
      return is(request, 'GET /license/summary')
        ? withJson(response, (body) => ({ ...body, utility: null }))
        : response;
    },
  },
  {
    name: 'sends instants without a time zone',
    level: 0,
    rules: ['documented-response'],
    serve: async (request, forward) => {
      const response = await forward(request);
      const change = (body: JsonObject) => ({ ...body, startedAt: String(body.startedAt).slice(0, 19) });
      return is(request, 'GET /system') ? withJson(response, change) : response;
    },
  },
  {
    name: 'sends another request id in problems',
    level: 0,
    rules: ['problem-request-id'],
    serve: async (request, forward) => {
      const response = await forward(request);
      return response.status < 400 ? response : withJson(response, (body) => ({ ...body, requestId: 'other' }));
    },
  },
  {
    name: 'has two clocks that differ by an hour',
    level: 0,
    rules: ['date-monotonic'],
    serve: async (request, forward, memory) => {
      memory.set('late', !memory.get('late'));
      const response = await forward(request);
      const later = Date.parse(response.headers.get('Date') ?? '') + 3_600_000;
      return memory.get('late') ? withHeaders(response, { Date: new Date(later).toUTCString() }) : response;
    },
  },
  {
    name: 'sends a Date with a wrong day of the week',
    level: 0,
    rules: ['date-plausible'],
    serve: async (request, forward) => {
      const response = await forward(request);
      return withHeaders(response, { Date: `Sun${response.headers.get('Date')?.slice(3)}` });
    },
  },
  {
    name: 'has a clock that is a year behind its activity',
    level: 0,
    rules: ['date-plausible', 'history-days'],
    serve: async (request, forward) => withHeaders(await forward(request), { Date: 'Wed, 15 Jan 2025 09:00:00 GMT' }),
  },
  {
    name: 'gives all requests one id',
    level: 0,
    rules: ['request-id-unique'],
    serve: async (request, forward) => {
      const response = withHeaders(await forward(request), { 'X-Request-Id': 'one' });
      return response.status < 400 ? response : withJson(response, (body) => ({ ...body, requestId: 'one' }));
    },
  },
  {
    name: 'makes a new ETag for each response',
    level: 0,
    rules: ['stable-etag', 'not-modified', 'shared-etag'],
    serve: async (request, forward, memory) => {
      const response = await forward(request);
      const count = Number(memory.get('count') ?? 0) + 1;
      memory.set('count', count);
      return response.headers.has('ETag') ? withHeaders(response, { ETag: `"${count}"` }) : response;
    },
  },
  {
    name: 'does not answer HEAD',
    level: 0,
    rules: ['documented-response', 'head'],
    serve: async (request, forward) => {
      const response = await forward(request);
      return request.method === 'HEAD' ? withStatus(response, 405) : response;
    },
  },
  {
    name: 'answers HEAD with another media type',
    level: 0,
    rules: ['head'],
    serve: async (request, forward) => {
      const response = await forward(request);
      return request.method === 'HEAD' ? withHeaders(response, { 'Content-Type': 'text/plain' }) : response;
    },
  },
  {
    name: 'writes the session cookie into the diagnostic',
    level: 0,
    rules: ['no-secrets'],
    serve: async (request, forward) => {
      const response = await forward(request);
      if (!is(request, 'GET /system/diagnostic') || response.status !== 200) return response;
      const versions = { cookie: request.headers.get('Cookie') ?? '' };
      return withJson(response, (body) => ({ ...body, versions }));
    },
  },
  {
    name: 'answers a read without credentials',
    level: 0,
    rules: ['credentials-required'],
    serve: async (request, forward, memory) => {
      const response = await forward(request);
      if (response.status === 401) {
        const headers = { Cookie: String(memory.get('cookie')) };
        return forward(new Request(request.url, { method: request.method, headers }));
      }
      memory.set('cookie', request.headers.get('Cookie'));
      return response;
    },
  },
  {
    name: 'answers a read that its capabilities do not include',
    level: 0,
    rules: ['capabilities'],
    product: 'secure-workload',
    serve: async (request, forward) => {
      const response = await forward(request);
      if (pathOf(request) !== '/settings/subscription' || response.status !== 409) return response;
      const body = request.method === 'HEAD' ? null : JSON.stringify({ tier: 'essentials' });
      const answer = withHeaders(response, { 'Content-Type': 'application/json', ETag: '"1"', 'Content-Length': null });
      return new Response(body, { status: 200, headers: answer.headers });
    },
  },
  {
    name: 'refuses a read that its capabilities include',
    level: 0,
    rules: ['capabilities'],
    serve: async (request, forward) => {
      const response = await forward(request);
      const isRefused = pathOf(request) === '/settings/mode' && response.status === 200;
      return isRefused ? problem(forward, request, 409, 'not-supported') : response;
    },
  },
  {
    name: 'records reads in the activity',
    level: 0,
    rules: ['reads-change-nothing', 'activity-pages'],
    scenario: 'registered',
    serve: async (request, forward, memory) => {
      const response = await forward(request);
      if (pathOf(request) !== '/license/activity' || response.status !== 200) return response;
      const count = Number(memory.get('count') ?? 0) + 1;
      memory.set('count', count);
      return withJson(response, (body) => {
        const entries = body.entries as JsonObject[];
        return { ...body, entries: [{ ...entries[0], id: `read-${count}` }, ...entries] };
      });
    },
  },
  {
    name: 'ignores If-None-Match',
    level: 0,
    rules: ['not-modified'],
    serve: async (request, forward) => forward(await changed(request, { headers: { 'If-None-Match': null } })),
  },
  {
    name: 'has an ETag of its own for the usage',
    level: 0,
    rules: ['shared-etag', 'not-modified'],
    serve: async (request, forward) => {
      const response = await forward(request);
      if (pathOf(request) !== '/license/usage' || !response.headers.has('ETag')) return response;
      return withHeaders(response, { ETag: `"usage-${response.headers.get('ETag')?.slice(1)}` });
    },
  },
  {
    name: 'leaves out the package of the summary',
    level: 0,
    rules: ['members-by-capability'],
    serve: async (request, forward) => {
      const response = await forward(request);
      if (!is(request, 'GET /license/summary') || response.status !== 200) return response;
      return withJson(response, ({ tier: _tier, ...body }) => body);
    },
  },
  {
    name: 'sends the first page of the activity again and again',
    level: 0,
    rules: ['activity-pages'],
    scenario: 'registered',
    serve: async (request, forward, memory) => {
      const response = await forward(request);
      if (!is(request, 'GET /license/activity') || response.status !== 200) return response;
      return withJson(response, (body) => {
        const first = memory.get('entries') ?? body.entries;
        memory.set('entries', first);
        return { ...body, entries: (first as JsonObject[]).slice(0, (body.entries as JsonObject[]).length) };
      });
    },
  },
];
