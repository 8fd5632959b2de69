import { useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** Something that stands open over the page by the address: which one, and how to open and close it. */
export interface AddressParameter {
  readonly value: string | undefined;
  /** The address with this one open; the rest of the present address stays. */
  readonly addressOf: (value: string) => string;
  readonly open: (value: string) => void;
  readonly close: () => void;
}

/** Reads and changes the part of the address that has this name. It is the same value while the address stays. */
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
