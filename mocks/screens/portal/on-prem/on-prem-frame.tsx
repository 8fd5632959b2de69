import Button from '@mui/material/Button';
import GlobalStyles from '@mui/material/GlobalStyles';
import Typography from '@mui/material/Typography';
import { useNavigate } from 'react-router';
import { addresses } from '#mocks/screens/portal/addresses.ts';
import { FrameLayout } from '#mocks/screens/portal/frame-layout.tsx';
import { usePageTitle } from '#mocks/screens/portal/page-title.ts';
import { useSessionChoice } from '#mocks/screens/portal/session-choice.ts';
import { usePortalTexts } from '#mocks/screens/portal/texts.ts';
import { onPremColorStyles } from './colors.ts';
import { OnPremBand } from './on-prem-band.tsx';

/** What stands round every page of the customer's own SSM On-Prem (S0, figure 6); logged out, one leads to all of them. */
export function OnPremFrame() {
  const [isLoggedOut, setLoggedOut] = useSessionChoice('on-prem-logged-out', false);
  const band = <OnPremBand isLoggedOut={isLoggedOut} logOut={() => setLoggedOut(true)} />;
  return (
    <>
      <GlobalStyles styles={onPremColorStyles} />
      <FrameLayout band={band}>{isLoggedOut ? <LoggedOut logIn={() => setLoggedOut(false)} /> : null}</FrameLayout>
    </>
  );
}

/** What is shown instead of any page until one logs in again. */
function LoggedOut({ logIn }: { logIn: () => void }) {
  const { say } = usePortalTexts();
  const navigate = useNavigate();
  usePageTitle(say('site.loggedOut'), say('site.name'));
  const enter = () => {
    logIn();
    void navigate(addresses.onPremTab('general'));
  };
  return (
    <>
      <Typography variant="h1">{say('site.loggedOut')}</Typography>
      <Typography sx={{ my: 4 }}>{say('site.loggedOutNext')}</Typography>
      <Button variant="contained" onClick={enter}>
        {say('site.logIn')}
      </Button>
    </>
  );
}
