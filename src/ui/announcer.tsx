import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

const AnnouncerContext = createContext<(message: string) => void>(() => undefined);

/** Says something to screen readers, politely and once. */
export function useAnnounce(): (message: string) => void {
  return useContext(AnnouncerContext);
}

/** Holds the one polite live region of the page. */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const [message, setMessage] = useState('');
  const announce = useCallback((next: string) => setMessage(next), []);
  return (
    <AnnouncerContext value={announce}>
      {children}
      <div className="visually-hidden" aria-live="polite">
        {message}
      </div>
    </AnnouncerContext>
  );
}
