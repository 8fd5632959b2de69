import { useSearchParams } from 'react-router';
import { instanceParameter, updateParameter } from './addresses.ts';

/** What of a product instance is open, by the address: its detail, the update of its reservation, or one over the other. */
export interface InstanceAddress {
  readonly shown: string | undefined;
  readonly updated: string | undefined;
  /** The address of an instance's detail, and of its update; the rest of the present address stays. */
  readonly detailAddress: (udi: string) => string;
  readonly updateAddress: (udi: string) => string;
  readonly openUpdate: (udi: string) => void;
  readonly closeDetail: () => void;
  readonly closeUpdate: () => void;
}

/** Reads and changes the part of the address that says which product instance is open. */
export function useInstanceAddress(): InstanceAddress {
  const [parameters, setParameters] = useSearchParams();
  const changed = (name: string, udi: string | undefined) => {
    const others = new URLSearchParams(parameters);
    if (udi === undefined) others.delete(name);
    else others.set(name, udi);
    return others;
  };
  return {
    shown: parameters.get(instanceParameter) ?? undefined,
    updated: parameters.get(updateParameter) ?? undefined,
    detailAddress: (udi) => `?${changed(instanceParameter, udi)}`,
    updateAddress: (udi) => `?${changed(updateParameter, udi)}`,
    openUpdate: (udi) => setParameters(changed(updateParameter, udi)),
    closeDetail: () => setParameters(changed(instanceParameter, undefined), { replace: true }),
    closeUpdate: () => setParameters(changed(updateParameter, undefined), { replace: true }),
  };
}
