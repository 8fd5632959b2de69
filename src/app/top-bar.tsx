import InsightsIcon from '@mui/icons-material/Insights';
import MenuIcon from '@mui/icons-material/Menu';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { productQuery } from '#src/api/product.ts';
import { sessionQuery } from '#src/api/session.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { paths } from '#src/paths.ts';
import { SectionBoundary } from '#src/ui/error-boundary.tsx';
import { lazyWithRetry } from '#src/ui/lazy-with-retry.tsx';
import { useIsInitialLoading } from '#src/ui/use-sticky-error.ts';
import { Preferences } from './preferences.tsx';
import { StatusBadge } from './status-badge.tsx';

const NavigationDrawer = lazyWithRetry(async () => (await import('./navigation-drawer.tsx')).NavigationDrawer);

/** The product, its instance, the status badge and the user's preferences. */
export function TopBar() {
  const { t } = useTranslation('frame');
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const query = useQuery(productQuery);
  const { data: product } = query;
  // The badge appears together with the name, because it stands beside the name on a phone.
  const hasBadge = !useIsInitialLoading(query);
  return (
    <header className="top-bar">
      <button
        type="button"
        className="plain-button menu-button"
        aria-label={t('openNavigation')}
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        <MenuIcon aria-hidden="true" />
      </button>
      <span className="top-bar-name">
        {product?.name}{' '}
        <span className="top-bar-instance" translate="no">
          {product?.instanceName}
        </span>
      </span>
      {hasBadge ? <StatusBadge /> : null}
      <div className="top-bar-end">
        <span className="wide-only">
          <Preferences />
        </span>
        <button type="button" className="plain-button wide-only" onClick={() => void navigate(paths.system())}>
          <InsightsIcon className="status-icon" aria-hidden="true" />
          {t('systemStatistics')}
        </button>
        <User />
      </div>
      {isOpen ? (
        <SectionBoundary onClose={() => setOpen(false)}>
          <Suspense>
            <NavigationDrawer onClose={() => setOpen(false)} />
          </Suspense>
        </SectionBoundary>
      ) : null}
    </header>
  );
}

/** The user's name and role. Its space is reserved while the session loads, so that its neighbors do not move. */
function User() {
  const { t } = useTranslation('frame');
  const { data: session } = useQuery(sessionQuery);
  return (
    <span className="top-bar-user">
      {session ? (
        <>
          <span translate="no">{session.userName}</span>
          <span>{t(`roles.${session.role}`)}</span>
        </>
      ) : null}
    </span>
  );
}
