import ScienceOutlined from '@mui/icons-material/ScienceOutlined';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Outlet } from 'react-router';
import { bannerHeight, color } from './colors.ts';
import { portalDate } from './formats.ts';
import { accountQuery } from './queries.ts';
import { useSimulator } from './simulator-context.ts';
import { usePortalTexts } from './use-portal-texts.ts';
import { useVirtualAccountId } from './virtual-account.ts';

/**
 * Layout of all pages of the portal and of SSM On-Prem: the simulation banner, a header, the page. `children` replace
 * the page.
 */
export function FrameLayout({ header, children }: { header: ReactNode; children?: ReactNode }) {
  const { t } = usePortalTexts();
  return (
    <Box sx={{ minHeight: '100vh', display: 'flex', flexDirection: 'column' }}>
      <SimulatedBanner />
      {header}
      <Box
        component="main"
        id="content"
        tabIndex={-1}
        sx={{ flex: 1, px: { xs: 4, sm: 6 }, py: 5, maxWidth: 1280, outline: 'none' }}
      >
        {children ?? <Outlet />}
      </Box>
      <Box component="footer" sx={{ px: { xs: 4, sm: 6 }, py: 3, color: 'text.secondary', fontSize: '0.75rem' }}>
        <AsOf />
        {t('timesNote')}
      </Box>
    </Box>
  );
}

/** Print only: the instant of the data. */
function AsOf() {
  const { t } = usePortalTexts();
  const { data } = useQuery(accountQuery(useSimulator(), useVirtualAccountId()));
  return data ? <span className="printed-only">{t('asOf', { date: portalDate(data.now) })} </span> : null;
}

function SimulatedBanner() {
  const { t } = usePortalTexts();
  return (
    <Box
      component="aside"
      aria-label={t('simulated')}
      sx={{
        position: 'sticky',
        top: 0,
        // Above dialogs, so that it is always visible.
        zIndex: 'snackbar',
        height: bannerHeight,
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        px: { xs: 4, sm: 6 },
        background: color('strip'),
        color: color('stripText'),
      }}
    >
      <Link href="#content" className="skip-link">
        {t('skip')}
      </Link>
      <ScienceOutlined sx={{ fontSize: 20 }} />
      <strong>{t('simulated')}</strong>
      <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
        {t('simulatedNote')}
      </Box>
    </Box>
  );
}
