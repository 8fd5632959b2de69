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
      const changed = new URLSearchParams(parameters);
      changed.set(name, value);
      return changed;
    };
    return {
      value: parameters.get(name) ?? undefined,
      addressOf: (value) => `?${withValue(value)}`,
      open: (value) => setParameters(withValue(value)),
      close: () => {
        const others = new URLSearchParams(parameters);
        others.delete(name);
        setParameters(others, { replace: true });
      },
    };
  }, [name, parameters, setParameters]);
}
