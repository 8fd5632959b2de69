import { useQuery } from '@tanstack/react-query';
import { useEffect, useLayoutEffect } from 'react';
import { Outlet, useLocation } from 'react-router';
import { productQuery } from '#src/api/product.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { paths } from '#src/paths.ts';
import { NavigationLinks } from './navigation-links.tsx';
import { SessionNotice } from './session-notice.tsx';
import { removeShell } from './static-shell.ts';
import { TopBar } from './top-bar.tsx';

/** The frame around every page: top bar, navigation and the page itself (screens.md §1). */
export function Frame() {
  const { t } = useTranslation('frame');
  useLayoutEffect(removeShell, []);
  useDocumentTitle();
  return (
    <div className="frame">
      <SkipLink />
      <TopBar />
      <nav className="side-navigation" aria-label={t('mainNavigation')}>
        <NavigationLinks />
      </nav>
      <main className="page" id="page" tabIndex={-1}>
        <SessionNotice />
        <Outlet />
      </main>
    </div>
  );
}

/** Link that skips the frame. It adds no history entry: on Back, the browser would move the focus to that entry. */
function SkipLink() {
  const { t } = useTranslation('frame');
  return (
    // biome-ignore lint/a11y/useValidAnchor: it links to a place in the page but must not add a history entry.
    <a
      className="skip-link"
      href="#page"
      onClick={(event) => {
        event.preventDefault();
        document.querySelector<HTMLElement>('#page')?.focus();
      }}
    >
      {t('skip')}
    </a>
  );
}

/** Sets the document title to the names of the page and the product, in the current language. */
function useDocumentTitle(): void {
  const { t } = useTranslation(['frame', 'licenses']);
  const { pathname } = useLocation();
  const { data: product } = useQuery(productQuery);
  const isAt = (path: string) => pathname.startsWith(path);
  const page = isAt(paths.system())
    ? t('systemStatistics')
    : t(
        isAt(paths.usage())
          ? 'licenses:tabs.usageTitle'
          : isAt(paths.timeline())
            ? 'licenses:tabs.timeline'
            : 'licenses:title',
      );
  const title = product ? `${page} – ${product.name}` : page;
  useEffect(() => {
    document.title = title;
  }, [title]);
}
