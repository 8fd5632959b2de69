import { is, type JsonObject, type Mutant, withJson } from './mutant.ts';

type Points = readonly (JsonObject & { readonly day: string; readonly inUse: number })[];

/** A server that changes its histories. */
const changing = (name: string, rules: Mutant['rules'], change: (body: JsonObject) => JsonObject): Mutant => ({
  name,
  level: 0,
  rules,
  serve: async (request, forward) => {
    const response = await forward(request);
    const isHistory = is(request, 'GET /license/usage/history') && response.status === 200;
    return isHistory ? withJson(response, change) : response;
  },
});

/** Changes the points of every licence. */
const withPoints = (change: (points: Points) => Points) => (body: JsonObject) => ({
  ...body,
  licenses: (body.licenses as readonly { readonly points: Points }[]).map((license) => ({
    ...license,
    points: change(license.points),
  })),
});

/** Servers that break a rule of the history of the usage. */
export const historyMutants: readonly Mutant[] = [
  changing(
    'lists the days from the newest to the oldest',
    ['history-days'],
    withPoints((points) => points.toReversed()),
  ),
  changing('begins a history a day too early', ['history-days'], (body) => ({
    ...body,
    from: new Date(Date.parse(String(body.from)) - 86_400_000).toISOString().slice(0, 10),
  })),
  changing(
    'lists a day twice',
    ['history-days'],
    withPoints((points) => [...points.slice(0, 1), ...points]),
  ),
  changing('averages the days of a long history', ['history-same-days'], (body) =>
    Date.parse(String(body.to)) - Date.parse(String(body.from)) > 100 * 86_400_000
      ? withPoints((points) => points.map((point) => ({ ...point, inUse: point.inUse + 1 })))(body)
      : body,
  ),
  changing(
    'counts the present day only when it has ended',
    ['history-present-use'],
    withPoints((points) =>
      points.map((point, index) => (index === points.length - 1 ? { ...point, inUse: 0 } : point)),
    ),
  ),
];
