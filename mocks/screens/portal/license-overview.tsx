import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { PortalLicensePage } from '#mocks/cssm/license-page.ts';
import { AlertLabels } from './alert-labels.tsx';
import { DescriptionItem, DescriptionList } from './description-list.tsx';
import { EmptyTable } from './empty-table.tsx';
import { balanceOf, inUseOf } from './formats.ts';
import { LongTable } from './long-table.tsx';
import { termColumns } from './term-columns.ts';
import { usePortalTexts } from './use-portal-texts.ts';
import { useIsOnPrem } from './virtual-account.ts';

/** Overview of a license: description, quantities in use, and current terms (domain.md §4.3). */
export function LicenseOverview({ page }: { page: PortalLicensePage }) {
  const { t } = usePortalTexts();
  const isOnPrem = useIsOnPrem();
  const terms = page.terms
    .filter(({ status }) => status !== 'expired')
    .map((term, index) => ({ ...term, key: String(index) }));
  return (
    <Box sx={{ display: 'grid', gap: 5 }}>
      {page.alerts.length > 0 && <AlertLabels alerts={page.alerts} />}
      <DetailSection title={t('license.description')}>
        <Typography sx={{ mt: 1 }}>{page.description}</Typography>
      </DetailSection>
      <DetailSection title={t('license.usage')}>
        <DescriptionList>
          <DescriptionItem term={t(isOnPrem ? 'site.localAccount' : 'virtualAccount.label')} isName>
            {page.virtualAccount}
          </DescriptionItem>
          <DescriptionItem term={t('licenses.billing')}>{t('licenses.prepaid')}</DescriptionItem>
          <DescriptionItem term={t('licenses.purchased')} isName>
            {t.formatNumber(page.purchased)}
          </DescriptionItem>
          <DescriptionItem term={t('licenses.inUse')}>{inUseOf(page, t)}</DescriptionItem>
          <DescriptionItem term={t('licenses.balance')}>{balanceOf(page, t)}</DescriptionItem>
          {!isOnPrem && (
            <DescriptionItem term={t('license.available')} isName>
              {t.formatNumber(page.available)}
            </DescriptionItem>
          )}
        </DescriptionList>
      </DetailSection>
      <DetailSection title={t('license.expiration')}>
        {terms.length === 0 ? (
          <EmptyTable>{t(page.terms.length === 0 ? 'license.noTerms' : 'license.noneRuns')}</EmptyTable>
        ) : (
          <Box sx={{ mt: 2 }}>
            <LongTable
              label={t('license.expiration')}
              rows={terms}
              rowKey={({ key }) => key}
              columns={termColumns(t)}
            />
          </Box>
        )}
      </DetailSection>
    </Box>
  );
}

function DetailSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <Typography variant="h3">{title}</Typography>
      {children}
    </section>
  );
}
