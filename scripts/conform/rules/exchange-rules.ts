import type { ExchangeRule } from '#scripts/conform/rule.ts';

/** The rules that each response of a run has to follow. */
export const exchangeRules: readonly ExchangeRule[] = [
  {
    name: 'documented-response',
    level: 0,
    statement: 'status, headers, media type and body as the document lists them',
    source: '#/paths',
    inspect: ({ api }, { request, response }) =>
      api
        .findResponseViolations(request.method, request.target.split('?')[0] ?? '', response)
        .map((violation) => `${response.status}: ${violation}`),
  },
  {
    name: 'problem-request-id',
    level: 0,
    statement: '`requestId` of a problem is the X-Request-Id of its response',
    source: '#/components/headers/X-Request-Id',
    inspect: (_kit, { response, json, code }) => {
      const isSame = (json as { requestId?: unknown } | undefined)?.requestId === response.headers.get('X-Request-Id');
      return code === undefined || isSame ? [] : [`${response.status} ${code} with another id in the body`];
    },
  },
  {
    name: 'date-monotonic',
    level: 0,
    statement: 'a Date that is not before that of an earlier response',
    source: '#/components/headers/Date',
    inspect: ({ latestDate }, { response, isConcurrent }) => {
      const header = response.headers.get('Date') ?? '';
      const date = Date.parse(header);
      const isEarlier = !isConcurrent && latestDate !== undefined && date < latestDate;
      return isEarlier ? [`${header}, after ${new Date(latestDate).toUTCString()}`] : [];
    },
  },
  {
    name: 'no-secrets',
    level: 0,
    statement: 'no token, code or credential in a response, except the codes of the operations that return one',
    source: '#/paths/~1system~1diagnostic/get/description',
    inspect: ({ secrets }, { response }, operation) => {
      if (operation?.hasCode && response.status < 400) return [];
      const headers = [...response.headers].map(([, value]) => value).join('\n');
      const hasSecret = [...secrets].some((secret) => response.body.includes(secret) || headers.includes(secret));
      return hasSecret ? [`${response.status} with a secret in it`] : [];
    },
  },
];
