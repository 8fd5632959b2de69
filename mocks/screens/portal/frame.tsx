import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useQuery } from '@tanstack/react-query';
import { Link as RouterLink, useLocation } from 'react-router';
import { addresses } from './addresses.ts';
import { color } from './colors.ts';
import { FrameLayout } from './frame-layout.tsx';
import { LanguageSelect } from './language-select.tsx';
import { accountQuery } from './queries.ts';
import { useSimulator } from './simulator-context.ts';
import { usePortalTexts } from './use-portal-texts.ts';
import { useVirtualAccountId } from './virtual-account.ts';

/** Frame of all pages of the portal, with its header. */
export function Frame() {
  return <FrameLayout header={<FrameHeader />} />;
}

function FrameHeader() {
  const { t } = usePortalTexts();
  return (
    <Box
      component="header"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 3,
        px: { xs: 4, sm: 6 },
        py: 2,
        background: color('band'),
        borderBottom: `1px solid ${color('bandBorder')}`,
      }}
    >
      <Breadcrumb />
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          justifyContent: 'space-between',
          columnGap: 4,
          marginInlineStart: 'auto',
          width: { xs: '100%', sm: 'auto' },
        }}
      >
        <AccountName />
        <LanguageSelect label={t('language')} />
      </Box>
    </Box>
  );
}

function Breadcrumb() {
  const { t } = usePortalTexts();
  const isBelowHome = useLocation().pathname !== addresses.softwareCentral();
  return (
    <Box component="nav" aria-label={t('breadcrumb')} sx={{ display: 'flex', gap: 2 }}>
      {isBelowHome ? (
        <>
          <Link component={RouterLink} to={addresses.softwareCentral()}>
            {t('softwareCentral')}
          </Link>
          <span aria-hidden="true">&gt;</span>
          <Link component={RouterLink} to={addresses.inventory()} color="textPrimary">
            {t('smartSoftwareLicensing')}
          </Link>
        </>
      ) : (
        <span aria-current="page">{t('softwareCentral')}</span>
      )}
    </Box>
  );
}

function AccountName() {
  const { t } = usePortalTexts();
  const simulator = useSimulator();
  const account = useQuery(accountQuery(simulator, useVirtualAccountId()));
  return (
    <Box component="span" sx={{ overflowWrap: 'anywhere' }}>
      <span className="visually-hidden">{t('account')}: </span>
      <span translate="no">{account.data?.smartAccount}</span>
    </Box>
  );
}
