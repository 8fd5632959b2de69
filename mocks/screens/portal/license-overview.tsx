import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { PortalLicensePage } from '#mocks/cssm/license-page.ts';
import { AlertWords } from './alert-words.tsx';
import { EmptyTable } from './empty-table.tsx';
import { Fact, Facts } from './facts.tsx';
import { balanceOf, inUseOf } from './formats.ts';
import { LongTable } from './long-table.tsx';
import { termColumns } from './term-columns.ts';
import { usePortalTexts } from './texts.ts';
import { useIsOnPrem } from './virtual-account.ts';

/** The Overview of a licence: what it is for, what is in use of it, and when what is owned ends (domain.md §4.3). */
export function LicenseOverview({ page }: { page: PortalLicensePage }) {
  const { say } = usePortalTexts();
  const isOnPrem = useIsOnPrem();
  const terms = page.terms
    .filter(({ status }) => status !== 'expired')
    .map((term, index) => ({ ...term, key: String(index) }));
  return (
    <Box sx={{ display: 'grid', gap: 5 }}>
      {page.alerts.length > 0 && <AlertWords alerts={page.alerts} />}
      <Part title={say('license.description')}>
        <Typography sx={{ mt: 1 }}>{page.description}</Typography>
      </Part>
      <Part title={say('license.usage')}>
        <Facts>
          <Fact term={say(isOnPrem ? 'site.localAccount' : 'virtualAccount.label')} isName>
            {page.virtualAccount}
          </Fact>
          <Fact term={say('licenses.billing')}>{say('licenses.prepaid')}</Fact>
          <Fact term={say('licenses.purchased')} isName>
            {say.figure(page.purchased)}
          </Fact>
          <Fact term={say('licenses.inUse')}>{inUseOf(page, say)}</Fact>
          <Fact term={say('licenses.balance')}>{balanceOf(page, say)}</Fact>
          {!isOnPrem && (
            <Fact term={say('license.available')} isName>
              {say.figure(page.available)}
            </Fact>
          )}
        </Facts>
      </Part>
      <Part title={say('license.expiration')}>
        {terms.length === 0 ? (
          <EmptyTable>{say(page.terms.length === 0 ? 'license.noTerms' : 'license.noneRuns')}</EmptyTable>
        ) : (
          <Box sx={{ mt: 2 }}>
            <LongTable
              label={say('license.expiration')}
              rows={terms}
              rowKey={({ key }) => key}
              columns={termColumns(say)}
            />
          </Box>
        )}
      </Part>
    </Box>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <Typography variant="h3">{title}</Typography>
      {children}
    </section>
  );
}
