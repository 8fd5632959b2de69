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

/** The frame round every page: top bar, navigation, the page itself (screens.md §1). */
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

/** Leads past the frame. It leaves no mark in the history: going back to one, the browser would take the focus there. */
function SkipLink() {
  const { t } = useTranslation('frame');
  return (
    // biome-ignore lint/a11y/useValidAnchor: it leads to a place in the page, as links do; only the history is spared.
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

/** The page and the product in the browser's tab, in the language of the page. */
function useDocumentTitle(): void {
  const { t } = useTranslation(['frame', 'licenses']);
  const { pathname } = useLocation();
  const { data: product } = useQuery(productQuery);
  const page = pathname.startsWith(paths.system()) ? t('systemStatistics') : t('licenses:title');
  const title = product ? `${page} – ${product.name}` : page;
  useEffect(() => {
    document.title = title;
  }, [title]);
}
