import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { CalendarDate } from '#src/contract/time.ts';
import {
  type Assumptions,
  type CheckedAssumptions,
  checkAssumptions,
  completeAssumptions,
  type EndingTerm,
  readAssumptions,
  withAssumptions,
} from './what-if-address.ts';

/** The address follows what the user enters after so many ms: browsers limit how often a page may change it. */
const ADDRESS_DELAY_MS = 400;

/** The assumptions of the user, and functions for them. */
export interface AssumptionState {
  readonly assumptions: Assumptions;
  readonly checked: CheckedAssumptions;
  /** Whether the user has changed them since the page was opened. */
  readonly isChanged: boolean;
  readonly change: (changed: Partial<Assumptions>) => void;
  /** The query parameters with the assumptions. */
  readonly search: string;
}

/** Holds the assumptions in the state of the component, and in the address, which they follow and begin with. */
export function useAssumptions(today: CalendarDate, terms: readonly EndingTerm[]): AssumptionState {
  const [params, setParams] = useSearchParams();
  const [assumptions, setAssumptions] = useState(() => readAssumptions(params));
  const [isChanged, setChanged] = useState(false);
  const [seen, setSeen] = useState(`${params}`);
  const [written, setWritten] = useState('');
  // Another address, as after Back, replaces the entered values. One that this hook wrote may be older than the latest entry.
  if (`${params}` !== seen) {
    setSeen(`${params}`);
    if (`${params}` !== written) setAssumptions(readAssumptions(params));
  }
  const checked = checkAssumptions(assumptions, today, terms);
  const search = `${withAssumptions(params, completeAssumptions(assumptions, checked))}`;
  useEffect(() => {
    if (!isChanged || search === `${params}`) return;
    const timer = setTimeout(() => {
      setWritten(search);
      setParams(search, { replace: true });
    }, ADDRESS_DELAY_MS);
    return () => clearTimeout(timer);
  }, [isChanged, search, params, setParams]);
  return {
    assumptions,
    checked,
    isChanged,
    change: (changed) => {
      setChanged(true);
      // Unknown terms leave with the first change.
      setAssumptions({ ...assumptions, notRenewed: checked.notRenewed.map(({ endsOn }) => endsOn), ...changed });
    },
    search,
  };
}
