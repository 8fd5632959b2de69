import ScienceOutlined from '@mui/icons-material/ScienceOutlined';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useQuery } from '@tanstack/react-query';
import { Outlet, Link as RouterLink, useLocation } from 'react-router';
import { addresses } from './addresses.ts';
import { color, stripHeight } from './colors.ts';
import { LanguageChoice } from './language-choice.tsx';
import { accountQuery } from './queries.ts';
import { useSimulator } from './simulator-context.ts';
import { usePortalTexts } from './texts.ts';
import { useVirtualAccountId } from './virtual-account.ts';

/** What stands round every page of the portal: that it is simulated, where one is, whose account it is. */
export function Frame() {
  const { say } = usePortalTexts();
  return (
    <Box sx={{ minHeight: '100vh', display: 'flex', flexDirection: 'column' }}>
      <SimulatedStrip />
      <Band />
      <Box
        component="main"
        id="content"
        tabIndex={-1}
        sx={{ flex: 1, px: { xs: 4, sm: 6 }, py: 5, maxWidth: 1280, outline: 'none' }}
      >
        <Outlet />
      </Box>
      <Box component="footer" sx={{ px: { xs: 4, sm: 6 }, py: 3, color: 'text.secondary', fontSize: '0.75rem' }}>
        {say('timesNote')}
      </Box>
    </Box>
  );
}

function SimulatedStrip() {
  const { say } = usePortalTexts();
  return (
    <Box
      component="aside"
      aria-label={say('simulated')}
      sx={{
        position: 'sticky',
        top: 0,
        // Over dialogs too: it is always in view.
        zIndex: 'snackbar',
        height: stripHeight,
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        px: { xs: 4, sm: 6 },
        background: color('strip'),
        color: color('stripText'),
      }}
    >
      <Link href="#content" className="skip-link">
        {say('skip')}
      </Link>
      <ScienceOutlined sx={{ fontSize: 20 }} />
      <strong>{say('simulated')}</strong>
      <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
        {say('simulatedNote')}
      </Box>
    </Box>
  );
}

function Band() {
  const { say } = usePortalTexts();
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
          alignItems: 'center',
          justifyContent: 'space-between',
          gap: 4,
          ml: 'auto',
          width: { xs: '100%', sm: 'auto' },
        }}
      >
        <AccountName />
        <LanguageChoice label={say('language')} />
      </Box>
    </Box>
  );
}

function Breadcrumb() {
  const { say } = usePortalTexts();
  const isInside = useLocation().pathname !== addresses.softwareCentral();
  return (
    <Box component="nav" aria-label={say('breadcrumb')} sx={{ display: 'flex', gap: 2 }}>
      {isInside ? (
        <>
          <Link component={RouterLink} to={addresses.softwareCentral()}>
            {say('softwareCentral')}
          </Link>
          <span aria-hidden="true">&gt;</span>
          <Link component={RouterLink} to={addresses.inventory()} color="textPrimary">
            {say('smartSoftwareLicensing')}
          </Link>
        </>
      ) : (
        <span aria-current="page">{say('softwareCentral')}</span>
      )}
    </Box>
  );
}

function AccountName() {
  const { say } = usePortalTexts();
  const simulator = useSimulator();
  const account = useQuery(accountQuery(simulator, useVirtualAccountId()));
  return (
    <span>
      <span className="visually-hidden">{say('account')}: </span>
      {account.data?.smartAccount}
    </span>
  );
}
