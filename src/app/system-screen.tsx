import { useQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { Link } from 'react-router';
import { summaryQuery } from '#src/api/license.ts';
import { productQuery } from '#src/api/product.ts';
import { isLocked } from '#src/domain/status.ts';
import { SystemPage } from '#src/features/system/system-page.tsx';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { paths } from '#src/paths.ts';
import { NoticeBox } from '#src/ui/notice.tsx';

/** The screen of the system statistics, which is locked with all pages other than License. */
export function SystemScreen() {
  return <LicenseGate Page={SystemPage} />;
}

/** Renders a page other than License, or a notice if the product is locked after its evaluation (domain.md §1.5). */
function LicenseGate({ Page }: { readonly Page: ComponentType }) {
  const { t } = useTranslation(['system', 'frame']);
  const { data: product } = useQuery(productQuery);
  const { data: summary } = useQuery(summaryQuery);
  if (!product || !summary || !isLocked(summary, product.capabilities.locksWhenEvaluationEnds)) return <Page />;
  return (
    <>
      <h1 className="page-title" tabIndex={-1}>
        {t('locked')}
      </h1>
      <NoticeBox
        severity="error"
        title={t('lockedTitle')}
        actions={<Link to={paths.licenses()}>{t('frame:goToLicense')}</Link>}
      >
        <p>{t('lockedNext')}</p>
      </NoticeBox>
    </>
  );
}
