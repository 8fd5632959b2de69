import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { HistoryDays } from '#src/contract/usage.ts';
import { licenseUsagePath, paths } from '#src/paths.ts';
import { withoutAssumptions } from './what-if-address.ts';

/** The ranges that users can choose, in days. */
export const ranges = ['30', '90', '365'] as const satisfies readonly HistoryDays[];

/** What the address says about the screen. */
interface UsageChoice {
  /** The entitlement tag of the chosen license; undefined for the first one. */
  readonly tag: string | undefined;
  readonly days: HistoryDays;
  readonly isTable: boolean;
}

/** The choice, and a function that changes a part of it. */
export interface UsageAddress extends UsageChoice {
  readonly choose: (part: Partial<UsageChoice>) => void;
}

/**
 * Returns the choices that are part of the address, so that it can be sent. Another choice replaces the history entry. It
 * holds at once, because the router changes the address only when the next screen is ready.
 */
export function useUsageAddress(): UsageAddress {
  const { tag } = useParams();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const named: UsageChoice = {
    tag,
    days: ranges.find((range) => range === search.get('days')) ?? '90',
    isTable: search.get('view') === 'table',
  };
  const address = `${tag} ${search}`;
  const [state, setState] = useState({ address, choice: named });
  if (state.address !== address) setState({ address, choice: named });
  const choice = state.address === address ? state.choice : named;
  return {
    ...choice,
    choose: (part) => {
      const next = { ...choice, ...part };
      setState({ address, choice: next });
      // Another license has other units and terms.
      const nextSearch = part.tag === undefined ? new URLSearchParams(search) : withoutAssumptions(search);
      nextSearch.set('days', next.days);
      if (next.isTable) nextSearch.set('view', 'table');
      else nextSearch.delete('view');
      const pathname = next.tag === undefined ? paths.usage() : licenseUsagePath(next.tag);
      void navigate({ pathname, search: `${nextSearch}` }, { replace: true });
    },
  };
}
