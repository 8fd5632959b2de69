import { useState } from 'react';
import { type LabSessionState, readSessionState, saveSessionState } from './session-state.ts';

/** A property of the Lab's session state as React state. */
export function useSessionState<Name extends keyof LabSessionState>(
  name: Name,
): readonly [LabSessionState[Name], (value: LabSessionState[Name]) => void] {
  const [value, setValue] = useState(() => readSessionState()[name]);
  return [
    value,
    (next) => {
      setValue(next);
      // TypeScript does not infer that a computed key of the interface yields a part of it.
      saveSessionState({ [name]: next } as Partial<LabSessionState>);
    },
  ];
}
