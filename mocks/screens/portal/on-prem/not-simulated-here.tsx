import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import { addresses, type onPremMenuNames } from '#mocks/screens/portal/addresses.ts';
import { usePageTitle } from '#mocks/screens/portal/page-title.ts';
import { usePortalTexts } from '#mocks/screens/portal/texts.ts';

/** The page of a menu of SSM On-Prem that is not simulated: it says so, and where to go on. */
export function OnPremMenuNotSimulated({ menu }: { menu: (typeof onPremMenuNames)[number] }) {
  const { say } = usePortalTexts();
  const title = say(`menu.${menu}`);
  usePageTitle(title, say('site.name'));
  return (
    <>
      <Typography variant="h1">{title}</Typography>
      <Box sx={{ mt: 4, display: 'grid', gap: 4, justifyItems: 'start' }}>
        <p>
          <strong>{say('notSimulated.sentence')}</strong> {say('site.menuNotSimulated')}
        </p>
        <Button component={RouterLink} to={addresses.onPrem()} variant="contained">
          {say('notSimulated.open')}
        </Button>
      </Box>
    </>
  );
}

/** The tab SL Using Policy (S0, figure 6), which is about products that are not simulated. */
export function SlUsingPolicyTab() {
  const { say } = usePortalTexts();
  return (
    <Box sx={{ display: 'grid', gap: 4, justifyItems: 'start' }}>
      <p>
        <strong>{say('site.slUsingPolicyNotSimulated')}</strong> {say('site.slUsingPolicyNext')}
      </p>
      <Button component={RouterLink} to={addresses.onPremTab('product-instances')} variant="contained">
        {say('site.openInstances')}
      </Button>
    </Box>
  );
}

/** What stands at an address that SSM On-Prem does not have. */
export function OnPremNotFound() {
  const { say } = usePortalTexts();
  usePageTitle(say('notFound.title'), say('site.name'));
  return (
    <>
      <Typography variant="h1">{say('notFound.title')}</Typography>
      <Box sx={{ mt: 4, display: 'grid', gap: 4, justifyItems: 'start' }}>
        <p>{say('site.notFound')}</p>
        <Button component={RouterLink} to={addresses.onPrem()} variant="contained">
          {say('notSimulated.open')}
        </Button>
      </Box>
    </>
  );
}
