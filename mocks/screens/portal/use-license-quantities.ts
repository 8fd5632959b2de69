import { useState } from 'react';
import type { PortalReservable } from '#mocks/cssm/reservation-offer.ts';
import { parseQuantities, type QuantityError, type QuantityInputs } from './quantities.ts';

const noErrors: Readonly<Record<string, QuantityError>> = {};

/** Typed quantities and their validation errors. */
export interface LicenseQuantities {
  readonly inputs: QuantityInputs;
  readonly errors: Readonly<Record<string, QuantityError>>;
  /** Whether validation found no quantity above 0. */
  readonly isEmpty: boolean;
  readonly setQuantity: (tag: string, text: string) => void;
  /** Replaces the quantities and clears the errors. */
  readonly reset: (inputs: QuantityInputs) => void;
  /** Returns the quantities if all are valid; otherwise focuses the first invalid field and returns undefined. */
  readonly validate: (licenses: readonly PortalReservable[]) => Readonly<Record<string, number>> | undefined;
}

/** Stores typed quantities; an error shows from validation until its field changes. */
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
