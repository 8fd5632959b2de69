import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { searchParameter } from './addresses.ts';

/** A dialog whose state is a query parameter of the address: its value, and functions that open and close it. */
export interface AddressParameter {
  readonly value: string | undefined;
  /** Returns the address with this value; other parameters stay. */
  readonly addressOf: (value: string) => string;
  readonly open: (value: string) => void;
  readonly close: () => void;
}

/** A search text that starts with the one in the address; the address does not follow it. */
export function useSearchText(): [text: string, change: (text: string) => void] {
  return useState(useAddressSearch());
}

/** Returns the search text of the address, such as the serial number with which a product opens the portal; `''` without one. */
export function useAddressSearch(): string {
  return useSearchParams()[0].get(searchParameter) ?? '';
}

/** Reads and changes the query parameter with this name. The result is memoized per address. */
export function useAddressParameter(name: string): AddressParameter {
  const [parameters, setParameters] = useSearchParams();
  return useMemo(() => {
    const withValue = (value: string) => {
      const newParameters = new URLSearchParams(parameters);
      newParameters.set(name, value);
      return newParameters;
    };
    return {
      value: parameters.get(name) ?? undefined,
      addressOf: (value) => `?${withValue(value)}`,
      open: (value) => setParameters(withValue(value)),
      close: () => {
        const remaining = new URLSearchParams(parameters);
        remaining.delete(name);
        setParameters(remaining, { replace: true });
      },
    };
  }, [name, parameters, setParameters]);
}
