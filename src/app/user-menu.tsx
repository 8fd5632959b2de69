import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { sessionQuery } from '#src/api/session.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { SectionBoundary } from '#src/ui/error-boundary.tsx';
import { lazyWithRetry } from '#src/ui/lazy-with-retry.tsx';
import { load } from './lazy-screens.ts';

const UserPanel = lazyWithRetry(async () => (await load.userPanel()).UserPanel);

/** Button with the user's initials, which opens a panel with name, role, language and theme. */
export function UserMenu() {
  const { t } = useTranslation('frame');
  const { data: session } = useQuery(sessionQuery);
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <div className="user-menu">
      <button
        type="button"
        className="user-button"
        aria-label={session ? `${t('userMenu')}: ${session.userName}` : t('userMenu')}
        aria-expanded={isOpen}
        // Drawn by the style sheet: as a text, the initials would have to be a part of the accessible name.
        data-initials={session?.userName.slice(0, 2)}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen ? (
        <SectionBoundary onClose={close}>
          <Suspense>
            <UserPanel onClose={close} />
          </Suspense>
        </SectionBoundary>
      ) : null}
    </div>
  );
}
