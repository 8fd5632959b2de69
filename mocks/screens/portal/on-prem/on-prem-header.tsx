import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { NavLink, Link as RouterLink, useLocation } from 'react-router';
import { addresses } from '#mocks/screens/portal/addresses.ts';
import { LanguageSelect } from '#mocks/screens/portal/language-select.tsx';
import { usePortalTexts } from '#mocks/screens/portal/use-portal-texts.ts';
import { onPremColor } from './colors.ts';

interface OnPremHeaderProps {
  readonly isLoggedOut: boolean;
  readonly logOut: () => void;
}

/** Header of SSM On-Prem: its name, its two workspaces, the current user, and Log Out (S0, figure 6). */
export function OnPremHeader({ isLoggedOut, logOut }: OnPremHeaderProps) {
  const { t } = usePortalTexts();
  return (
    <Box
      component="header"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 6,
        rowGap: 2,
        px: { xs: 4, sm: 6 },
        py: 3,
        background: onPremColor('band'),
        color: onPremColor('onBand'),
        '& a:focus-visible': { outlineColor: 'currentColor' },
      }}
    >
      <Breadcrumb />
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          columnGap: 5,
          rowGap: 2,
          marginInlineStart: { md: 'auto' },
          width: { xs: '100%', md: 'auto' },
        }}
      >
        {isLoggedOut ? null : (
          <>
            <Workspaces />
            <span>{t('site.hello')}</span>
            <Link component="button" type="button" color="inherit" onClick={logOut} sx={{ fontSize: 'inherit' }}>
              {t('site.logOut')}
            </Link>
          </>
        )}
        <Box
          sx={{
            marginInlineStart: 'auto',
            '& .MuiInputBase-root, & .MuiNativeSelect-select, & .MuiNativeSelect-icon': { color: 'inherit' },
          }}
        >
          <LanguageSelect label={t('language')} />
        </Box>
      </Box>
    </Box>
  );
}

function Breadcrumb() {
  const { t } = usePortalTexts();
  const isAdmin = useLocation().pathname === addresses.onPremSynchronization();
  return (
    <Box
      component="nav"
      aria-label={t('breadcrumb')}
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, fontSize: '0.9375rem' }}
    >
      <Link component={RouterLink} to={addresses.onPrem()} color="inherit" sx={{ fontWeight: 600 }}>
        {t('site.name')}
      </Link>
      <span aria-hidden="true">&gt;</span>
      <span>{t(isAdmin ? 'site.adminWorkspace' : 'site.smartLicensing')}</span>
    </Box>
  );
}

function Workspaces() {
  const { t } = usePortalTexts();
  const isAdmin = useLocation().pathname === addresses.onPremSynchronization();
  return (
    <Box
      component="nav"
      aria-label={t('site.workspaces')}
      sx={{
        display: 'flex',
        columnGap: 4,
        '& a': { color: onPremColor('onBandQuiet'), textDecoration: 'none' },
        '& a:hover': { textDecoration: 'underline' },
        '& a[aria-current="page"]': { color: 'inherit', fontWeight: 600, textDecoration: 'underline' },
      }}
    >
      {/* All pages except that of the Admin Workspace belong to the Licensing Workspace. */}
      <RouterLink to={addresses.onPrem()} {...(!isAdmin && { 'aria-current': 'page' })}>
        {t('site.licensingWorkspace')}
      </RouterLink>
      <NavLink to={addresses.onPremSynchronization()}>{t('site.adminWorkspace')}</NavLink>
    </Box>
  );
}
