import { createContext, type ReactNode, use, useState } from 'react';

const AnnouncementContext = createContext<(text: string) => void>(() => undefined);

/** Says politely, to screen readers, what has come of an errand whose dialog is gone. */
export function useAnnounce(): (text: string) => void {
  return use(AnnouncementContext);
}

/** The place from which it is said. */
export function Announcements({ children }: { children: ReactNode }) {
  const [text, setText] = useState('');
  return (
    <AnnouncementContext value={setText}>
      {children}
      <p className="visually-hidden" role="status">
        {text}
      </p>
    </AnnouncementContext>
  );
}
