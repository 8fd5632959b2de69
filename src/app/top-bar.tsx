import { useQuery } from '@tanstack/react-query';
import MenuIcon from 'lucide-react/icons/menu';
import { Suspense, useState } from 'react';
import { productQuery } from '#src/api/product.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { SectionBoundary } from '#src/ui/error-boundary.tsx';
import { lazyWithRetry } from '#src/ui/lazy-with-retry.tsx';
import { useIsInitialLoading } from '#src/ui/use-sticky-error.ts';
import { StatusBadge } from './status-badge.tsx';
import { UserMenu } from './user-menu.tsx';

const NavigationDrawer = lazyWithRetry(async () => (await import('./navigation-drawer.tsx')).NavigationDrawer);

/** The product, its instance, the status badge and the user menu. */
export function TopBar() {
  const { t } = useTranslation('frame');
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
      <UserMenu />
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
