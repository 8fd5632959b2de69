import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { HistoryDays } from '#src/contract/usage.ts';
import { licenseUsagePath } from '#src/paths.ts';

/** The ranges that users can choose, in days. */
export const ranges = ['30', '90', '365'] as const satisfies readonly HistoryDays[];

/** What the address says about the screen, and functions that change it. */
export interface UsageAddress {
  /** The entitlement tag of the chosen license; undefined for the first one. */
  readonly tag: string | undefined;
  readonly days: HistoryDays;
  readonly isTable: boolean;
  readonly chooseTag: (tag: string) => void;
  readonly chooseDays: (days: HistoryDays) => void;
  readonly showTable: (isTable: boolean) => void;
}

/** Returns the choices that are part of the address, so that it can be sent. Another choice replaces the history entry. */
export function useUsageAddress(): UsageAddress {
  const { tag } = useParams();
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const change = (name: string, value: string | undefined) =>
    setSearch(
      (current) => {
        const next = new URLSearchParams(current);
        if (value === undefined) next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  return {
    tag,
    days: ranges.find((range) => range === search.get('days')) ?? '90',
    isTable: search.get('view') === 'table',
    chooseTag: (next) => void navigate({ pathname: licenseUsagePath(next), search: `${search}` }, { replace: true }),
    chooseDays: (next) => change('days', next),
    showTable: (isTable) => change('view', isTable ? 'table' : undefined),
  };
}
