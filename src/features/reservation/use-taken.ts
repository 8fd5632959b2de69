import { useState } from 'react';

/** The codes that were copied or saved since the page was loaded. In memory only. */
const taken = new Set<string>();

/** Whether a code is somewhere else already, and how to say that it is now. */
export function useTaken(code: string | undefined): readonly [isTaken: boolean, take: () => void] {
  const [, setCount] = useState(0);
  const take = () => {
    if (code === undefined) return;
    taken.add(code);
    setCount(taken.size);
  };
  return [code !== undefined && taken.has(code), take];
}
