import type { Kit } from '#scripts/conform/kit.ts';
import { type CheckedRule, NotCheckedError } from '#scripts/conform/rule.ts';
import type { ApiExchange } from '#scripts/conform/user.ts';

/** The lengths of a history, in days. */
const lengths = [30, 90, 365] as const;

interface Point {
  readonly day: string;
  readonly inUse: number;
}
interface History {
  readonly from: string;
  readonly to: string;
  readonly licenses: readonly { readonly tag: string; readonly points: readonly Point[] }[];
}

const isHistory = ({ id }: { readonly id: string }, { isSupported, api }: Kit) =>
  id === 'getUsageHistory' && isSupported(api.operation('getUsageHistory'));

/** Returns the history of so many days. Throws a `NotCheckedError` if there is none. */
async function readHistory(
  { api, user }: Kit,
  days: number,
): Promise<{ readonly exchange: ApiExchange; readonly history: History }> {
  const exchange = await user.send(api.operation('getUsageHistory'), { query: `?days=${days}` });
  if (exchange.response.status !== 200) throw new NotCheckedError(`the product answers ${exchange.response.status}`);
  return { exchange, history: exchange.json as History };
}

/** The day so many days later. */
const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** Level 0: the use of each day. */
export const historyRules: readonly CheckedRule[] = [
  {
    name: 'history-days',
    level: 0,
    statement:
      'A history ends on the present day in UTC and has the days that were asked for, each once, oldest first.',
    source: '#/components/schemas/UsageHistory',
    appliesTo: isHistory,
    check: async (kit) => {
      for (const days of lengths) {
        const { exchange, history } = await readHistory(kit, days);
        const { from, to, licenses } = history;
        const today = new Date(exchange.response.headers.get('Date') ?? '').toISOString().slice(0, 10);
        kit.expect(to === today, exchange, `to: ${today}`, `to: ${to}`);
        const first = dayAfter(to, 1 - days);
        kit.expect(from === first, exchange, `from: ${first}`, `from: ${from}`);
        for (const { tag, points } of licenses) {
          const isInRange = points.every(({ day }) => from <= day && day <= to);
          kit.expect(isInRange, exchange, `days from ${from} to ${to} for ${tag}`, 'another day');
          const isOrdered = points.every(({ day }, index) => index === 0 || (points[index - 1]?.day ?? '') < day);
          kit.expect(isOrdered, exchange, `each day once, oldest first, for ${tag}`, 'another order');
        }
      }
    },
  },
  {
    name: 'history-same-days',
    level: 0,
    statement: 'A day that has ended is the same in a short and in a long history.',
    source: '#/components/schemas/UsageHistory',
    appliesTo: isHistory,
    check: async (kit) => {
      const { history: long } = await readHistory(kit, 365);
      const { exchange, history: short } = await readHistory(kit, 30);
      const days = ({ licenses }: History) =>
        new Map(
          licenses.flatMap(({ tag, points }) =>
            points.filter(({ day }) => day < short.to).map((point) => [`${tag} on ${point.day}`, point.inUse] as const),
          ),
        );
      const longDays = days(long);
      for (const [place, inUse] of days(short)) {
        kit.expect(longDays.get(place) === inUse, exchange, `${longDays.get(place)} for ${place}`, `${inUse}`);
      }
    },
  },
  {
    name: 'history-present-use',
    level: 0,
    statement: 'The present day has at least the quantity that is in use now.',
    source: '#/components/schemas/UsagePoint',
    appliesTo: isHistory,
    check: async (kit) => {
      const usage = (await kit.user.read('getUsage')) as {
        readonly licenses: readonly { readonly tag: string; readonly inUse: number }[];
      };
      const { exchange, history } = await readHistory(kit, 30);
      for (const { tag, inUse } of usage.licenses) {
        const today = history.licenses
          .find((license) => license.tag === tag)
          ?.points.find(({ day }) => day === history.to);
        // A product that has not counted today lists no present day.
        if (today) kit.expect(today.inUse >= inUse, exchange, `${inUse} or more of ${tag} today`, `${today.inUse}`);
      }
    },
  },
];
