import { useState } from 'react';
import { type Remembered, remember, remembered } from './remembered.ts';

/** One thing the tab remembers of its lab, as state. */
export function useRemembered<Name extends keyof Remembered>(
  name: Name,
): readonly [Remembered[Name], (value: Remembered[Name]) => void] {
  const [value, setValue] = useState(() => remembered()[name]);
  return [
    value,
    (next) => {
      setValue(next);
      // The compiler cannot see that a name taken from the interface makes a part of it.
      remember({ [name]: next } as Partial<Remembered>);
    },
  ];
}
