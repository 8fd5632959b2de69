import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import { addresses } from './addresses.ts';
import { color } from './colors.ts';
import { usePageTitle } from './page-title.ts';
import { usePortalTexts } from './texts.ts';

/** Where one arrives after signing in: of all its offers only licensing is simulated (S4 ch. 4, Create a token, step 2). */
export function SoftwareCentral() {
  const { say } = usePortalTexts();
  usePageTitle(say('softwareCentral'));
  return (
    <>
      <Typography variant="h1">{say('softwareCentral')}</Typography>
      <Box
        component="section"
        sx={{
          mt: 5,
          p: 5,
          maxWidth: 420,
          border: `1px solid ${color('border')}`,
          borderTop: `3px solid ${color('blue')}`,
        }}
      >
        <Typography variant="h2">{say('central.license')}</Typography>
        <Link
          component={RouterLink}
          to={addresses.inventory()}
          sx={{ display: 'inline-block', mt: 3, fontSize: '0.9375rem' }}
        >
          {say('smartSoftwareLicensing')}
        </Link>
        <Typography sx={{ mt: 1, color: 'text.secondary' }}>{say('central.purpose')}</Typography>
      </Box>
    </>
  );
}
