import { useState } from 'react';
import type { PortalReservable } from '#mocks/cssm/reservation-offer.ts';
import { parseQuantities, type QuantityError, type QuantityInputs } from './quantities.ts';

const noErrors: Readonly<Record<string, QuantityError>> = {};

/** The numbers a person types, and what stands against them once they are checked. */
export interface LicenseQuantities {
  readonly inputs: QuantityInputs;
  readonly errors: Readonly<Record<string, QuantityError>>;
  /** No number was above 0. */
  readonly isEmpty: boolean;
  readonly setQuantity: (tag: string, text: string) => void;
  /** Starts over with these numbers. */
  readonly reset: (inputs: QuantityInputs) => void;
  /** The numbers, if they can be had of these licences; otherwise the first field that stands against it has the focus. */
  readonly validate: (licenses: readonly PortalReservable[]) => Readonly<Record<string, number>> | undefined;
}

/** Keeps what is typed, and says what is wrong with it when it is checked and until it is changed. */
export function useLicenseQuantities(start: QuantityInputs = {}): LicenseQuantities {
  const [inputs, setInputs] = useState(start);
  const [errors, setErrors] = useState(noErrors);
  const [isEmpty, setEmpty] = useState(false);
  return {
    inputs,
    errors,
    isEmpty,
    setQuantity(tag, text) {
      setInputs((before) => ({ ...before, [tag]: text }));
      setErrors(({ [tag]: _corrected, ...others }) => others);
      setEmpty(false);
    },
    reset(newInputs) {
      setInputs(newInputs);
      setErrors(noErrors);
      setEmpty(false);
    },
    validate(licenses) {
      const parsed = parseQuantities(licenses, inputs);
      const newErrors = parsed.ok ? noErrors : parsed.errors;
      setErrors(newErrors);
      setEmpty(!parsed.ok && Object.keys(newErrors).length === 0);
      if (parsed.ok) return parsed.quantities;
      const first = licenses.find(({ tag }) => newErrors[tag]) ?? licenses[0];
      document.querySelector<HTMLElement>(`[data-tag="${first?.tag}"]`)?.focus();
      return undefined;
    },
  };
}
