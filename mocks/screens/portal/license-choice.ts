import { useState } from 'react';
import type { PortalReservable } from '#mocks/cssm/reservation-offer.ts';
import { type QuantityFault, readQuantities, type TypedQuantities } from './quantities.ts';

const noFaults: Readonly<Record<string, QuantityFault>> = {};

/** The numbers a person types, and what stands against them once they are checked. */
export interface LicenseChoice {
  readonly typed: TypedQuantities;
  readonly faults: Readonly<Record<string, QuantityFault>>;
  /** No number was above 0. */
  readonly isNothing: boolean;
  readonly type: (tag: string, text: string) => void;
  /** Starts over with these numbers. */
  readonly begin: (typed: TypedQuantities) => void;
  /** The numbers, if they can be had of these licences; otherwise the first field that stands against it has the focus. */
  readonly check: (licenses: readonly PortalReservable[]) => Readonly<Record<string, number>> | undefined;
}

/** Keeps what is typed, and says what is wrong with it when it is checked and until it is changed. */
export function useLicenseChoice(start: TypedQuantities = {}): LicenseChoice {
  const [typed, setTyped] = useState(start);
  const [faults, setFaults] = useState(noFaults);
  const [isNothing, setNothing] = useState(false);
  return {
    typed,
    faults,
    isNothing,
    type(tag, text) {
      setTyped((before) => ({ ...before, [tag]: text }));
      setFaults(({ [tag]: _mended, ...others }) => others);
      setNothing(false);
    },
    begin(fresh) {
      setTyped(fresh);
      setFaults(noFaults);
      setNothing(false);
    },
    check(licenses) {
      const read = readQuantities(licenses, typed);
      const found = read.ok ? noFaults : read.faults;
      setFaults(found);
      setNothing(!read.ok && Object.keys(found).length === 0);
      if (read.ok) return read.quantities;
      const first = licenses.find(({ tag }) => found[tag]) ?? licenses[0];
      document.querySelector<HTMLElement>(`[data-tag="${first?.tag}"]`)?.focus();
      return undefined;
    },
  };
}
