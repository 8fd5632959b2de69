import { useState } from 'react';

/** The codes that were copied or saved since the page was loaded. In memory only. */
const savedCodes = new Set<string>();

/** Whether a code is somewhere else already, and how to say that it is now. */
export function useCodeSaved(code: string | undefined): readonly [isTaken: boolean, take: () => void] {
  const [, setCount] = useState(0);
  const markSaved = () => {
    if (code === undefined) return;
    savedCodes.add(code);
    setCount(savedCodes.size);
  };
  return [code !== undefined && savedCodes.has(code), markSaved];
}
