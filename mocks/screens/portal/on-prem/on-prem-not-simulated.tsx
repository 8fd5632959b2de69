import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import { addresses, type onPremMenuNames } from '#mocks/screens/portal/addresses.ts';
import { usePageTitle } from '#mocks/screens/portal/page-title.ts';
import { usePortalTexts } from '#mocks/screens/portal/use-portal-texts.ts';

/** Page of a menu of SSM On-Prem that is not simulated, with a link to a page that is. */
export function OnPremMenuNotSimulated({ menu }: { menu: (typeof onPremMenuNames)[number] }) {
  const { t } = usePortalTexts();
  const title = t(`menu.${menu}`);
  usePageTitle(title, t('site.name'));
  return (
    <>
      <Typography variant="h1">{title}</Typography>
      <Box sx={{ mt: 4, display: 'grid', gap: 4, justifyItems: 'start' }}>
        <p>
          <strong>{t('notSimulated.sentence')}</strong> {t('site.menuNotSimulated')}
        </p>
        <Button component={RouterLink} to={addresses.onPrem()} variant="contained">
          {t('notSimulated.open')}
        </Button>
      </Box>
    </>
  );
}

/** The tab SL Using Policy (S0, figure 6), whose products are not simulated. */
export function SlUsingPolicyTab() {
  const { t } = usePortalTexts();
  return (
    <Box sx={{ display: 'grid', gap: 4, justifyItems: 'start' }}>
      <p>
        <strong>{t('site.slUsingPolicyNotSimulated')}</strong> {t('site.slUsingPolicyNext')}
      </p>
      <Button component={RouterLink} to={addresses.onPremTab('product-instances')} variant="contained">
        {t('site.openInstances')}
      </Button>
    </Box>
  );
}

/** Page for addresses that SSM On-Prem does not have. */
export function OnPremNotFound() {
  const { t } = usePortalTexts();
  usePageTitle(t('notFound.title'), t('site.name'));
  return (
    <>
      <Typography variant="h1">{t('notFound.title')}</Typography>
      <Box sx={{ mt: 4, display: 'grid', gap: 4, justifyItems: 'start' }}>
        <p>{t('site.notFound')}</p>
        <Button component={RouterLink} to={addresses.onPrem()} variant="contained">
          {t('notSimulated.open')}
        </Button>
      </Box>
    </>
  );
}
