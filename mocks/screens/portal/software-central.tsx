import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import { addresses } from './addresses.ts';
import { color } from './colors.ts';
import { usePageTitle } from './page-title.ts';
import { usePortalTexts } from './use-portal-texts.ts';

/**
 * Start page after signing in; only licensing is simulated (S4 ch. 4, Create a token, step 2). It also links to the
 * customer's SSM On-Prem, which in reality has an address of its own.
 */
export function SoftwareCentral() {
  const { t } = usePortalTexts();
  usePageTitle(t('softwareCentral'));
  return (
    <>
      <Typography variant="h1">{t('softwareCentral')}</Typography>
      <Box sx={{ mt: 5, display: 'flex', flexWrap: 'wrap', gap: 5 }}>
        <Offer
          title={t('central.license')}
          link={t('smartSoftwareLicensing')}
          address={addresses.inventory()}
          purpose={t('central.purpose')}
        />
        <Offer
          title={t('site.card')}
          link={t('site.name')}
          address={addresses.onPrem()}
          purpose={t('site.cardPurpose')}
        />
      </Box>
    </>
  );
}

interface OfferProps {
  readonly title: string;
  readonly link: string;
  readonly address: string;
  readonly purpose: string;
}

function Offer({ title, link, address, purpose }: OfferProps) {
  return (
    <Box
      component="section"
      sx={{
        p: 5,
        flex: '1 1 320px',
        maxWidth: 420,
        border: `1px solid ${color('border')}`,
        borderTop: `3px solid ${color('blue')}`,
      }}
    >
      <Typography variant="h2">{title}</Typography>
      <Link component={RouterLink} to={address} sx={{ display: 'inline-block', mt: 3, fontSize: '0.9375rem' }}>
        {link}
      </Link>
      <Typography sx={{ mt: 1, color: 'text.secondary' }}>{purpose}</Typography>
    </Box>
  );
}
