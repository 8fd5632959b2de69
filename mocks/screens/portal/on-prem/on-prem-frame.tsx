import Button from '@mui/material/Button';
import GlobalStyles from '@mui/material/GlobalStyles';
import Typography from '@mui/material/Typography';
import { useNavigate } from 'react-router';
import { addresses } from '#mocks/screens/portal/addresses.ts';
import { FrameLayout } from '#mocks/screens/portal/frame-layout.tsx';
import { usePageTitle } from '#mocks/screens/portal/page-title.ts';
import { usePortalTexts } from '#mocks/screens/portal/use-portal-texts.ts';
import { useSessionChoice } from '#mocks/screens/portal/use-session-choice.ts';
import { onPremColorStyles } from './colors.ts';
import { OnPremHeader } from './on-prem-header.tsx';

/** Frame of all pages of SSM On-Prem (S0, figure 6); after Log Out it shows the log-in page for all addresses. */
export function OnPremFrame() {
  const [isLoggedOut, setLoggedOut] = useSessionChoice('on-prem-logged-out', false);
  const header = <OnPremHeader isLoggedOut={isLoggedOut} logOut={() => setLoggedOut(true)} />;
  return (
    <>
      <GlobalStyles styles={onPremColorStyles} />
      <FrameLayout header={header}>{isLoggedOut ? <LoggedOut logIn={() => setLoggedOut(false)} /> : null}</FrameLayout>
    </>
  );
}

/** Replaces all pages until the user logs in again. */
function LoggedOut({ logIn }: { logIn: () => void }) {
  const { t } = usePortalTexts();
  const navigate = useNavigate();
  usePageTitle(t('site.loggedOut'), t('site.name'));
  const logInAgain = () => {
    logIn();
    void navigate(addresses.onPremTab('general'));
  };
  return (
    <>
      <Typography variant="h1">{t('site.loggedOut')}</Typography>
      <Typography sx={{ my: 4 }}>{t('site.loggedOutNext')}</Typography>
      <Button variant="contained" onClick={logInAgain}>
        {t('site.logIn')}
      </Button>
    </>
  );
}
