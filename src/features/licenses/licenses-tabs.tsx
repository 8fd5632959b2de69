import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'react-router';
import { summaryQuery } from '#src/api/license.ts';
import { productQuery } from '#src/api/product.ts';
import type { Summary } from '#src/contract/summary.ts';
import { keepsUsageHistory } from '#src/domain/license-history.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { paths } from '#src/paths.ts';

const deploymentOf = ({ deployment }: Summary) => deployment;

/** The links to the screens of the licenses, in a row below the title (screens.md §2). */
export function LicensesTabs({ isLoading }: { readonly isLoading: boolean }) {
  const { t } = useTranslation('licenses');
  const { pathname } = useLocation();
  const { data: product } = useQuery(productQuery);
  const { data: deployment } = useQuery({ ...summaryQuery, select: deploymentOf });
  const tabs = [
    { path: paths.licenses(), name: t('tabs.overview') },
    ...(product && keepsUsageHistory(product.capabilities, deployment)
      ? [{ path: paths.usage(), name: t('tabs.usage') }]
      : []),
    // Before it is known which tabs there are, the last one could move.
    ...(isLoading ? [] : [{ path: paths.timeline(), name: t('tabs.timeline') }]),
  ];
  // Dialogs of the overview have addresses below it, so the other screens come first.
  const current = tabs.findLast(({ path }) => pathname.startsWith(path));
  return (
    <nav className="page-tabs" aria-label={t('tabs.label')}>
      {tabs.map((tab) => (
        <Link key={tab.path} className="page-tab" to={tab.path} aria-current={tab === current ? 'page' : undefined}>
          {tab.name}
        </Link>
      ))}
    </nav>
  );
}
