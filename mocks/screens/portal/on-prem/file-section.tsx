import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';
import type { PortalOnPrem } from '#mocks/on-prem/replies.ts';
import { addresses } from '#mocks/screens/portal/addresses.ts';
import { usePortalTexts } from '#mocks/screens/portal/use-portal-texts.ts';
import { RequestStep } from './request-step.tsx';
import { ResponseStep } from './response-step.tsx';
import { Section } from './section.tsx';

/** Synchronization by file in three steps; the second is done in Smart Software Manager (domain.md §4.7). */
export function FileSection({ onPrem }: { onPrem: PortalOnPrem }) {
  const { t } = usePortalTexts();
  return (
    <Section title={t('site.synchronization.file.title')}>
      <Typography sx={{ mt: 1, color: 'text.secondary' }}>{t('site.synchronization.file.purpose')}</Typography>
      <Box
        component="ol"
        sx={{
          display: 'grid',
          gap: 5,
          m: 0,
          mt: 4,
          paddingInlineStart: 5,
          maxWidth: 720,
          '& ::marker': { fontWeight: 600 },
        }}
      >
        <Step sentence={t('site.synchronization.file.requestStep')}>
          <RequestStep />
        </Step>
        <Step sentence={t('site.synchronization.file.portalStep')}>
          <Link component={RouterLink} to={addresses.menu('on-prem-accounts')}>
            {t('site.synchronization.file.openAccounts')}
          </Link>
        </Step>
        <Step sentence={t('site.synchronization.file.responseStep')}>
          <ResponseStep onPrem={onPrem} />
        </Step>
      </Box>
    </Section>
  );
}

function Step({ sentence, children }: { sentence: string; children: ReactNode }) {
  return (
    <li>
      <Typography sx={{ mb: 2 }}>{sentence}</Typography>
      {children}
    </li>
  );
}
