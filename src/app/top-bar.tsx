import InsightsIcon from '@mui/icons-material/Insights';
import MenuIcon from '@mui/icons-material/Menu';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { productQuery } from '#src/api/product.ts';
import { sessionQuery } from '#src/api/session.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { paths } from '#src/paths.ts';
import { useAwaited } from '#src/ui/lasting-error.ts';
import { lazily } from '#src/ui/lazily.tsx';
import { Part } from '#src/ui/part.tsx';
import { LicenseChip } from './license-chip.tsx';
import { Preferences } from './preferences.tsx';

const NavigationDrawer = lazily(async () => (await import('./navigation-drawer.tsx')).NavigationDrawer);

/** Product and instance, what is wrong, and the person's own settings. */
export function TopBar() {
  const { t } = useTexts('frame');
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const asked = useQuery(productQuery);
  const { data: product } = asked;
  // It comes with the name, which it stands beside on a phone.
  const hasChip = !useAwaited(asked);
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
      {hasChip ? <LicenseChip /> : null}
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
        <Part onClose={() => setOpen(false)}>
          <Suspense>
            <NavigationDrawer onClose={() => setOpen(false)} />
          </Suspense>
        </Part>
      ) : null}
    </header>
  );
}

/** Who is signed in and as what. Its place is kept free: what stands beside it can be used before that is known. */
function User() {
  const { t } = useTexts('frame');
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
