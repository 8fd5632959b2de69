import { useState } from 'react';

/** The codes that were copied or saved since the page was loaded. Held in memory only. */
const savedCodes = new Set<string>();

/** Returns whether a code was copied or saved, and a function that marks it so. */
export function useCodeSaved(code: string | undefined): readonly [isSaved: boolean, markSaved: () => void] {
  const [, setCount] = useState(0);
  const markSaved = () => {
    if (code === undefined) return;
    savedCodes.add(code);
    setCount(savedCodes.size);
  };
  return [code !== undefined && savedCodes.has(code), markSaved];
}
