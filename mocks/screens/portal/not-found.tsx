import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import { addresses } from './addresses.ts';
import { usePageTitle } from './page-title.ts';
import { usePortalTexts } from './use-portal-texts.ts';

/** Page for addresses that the portal does not have. */
export function NotFound() {
  const { t } = usePortalTexts();
  usePageTitle(t('notFound.title'));
  return (
    <>
      <Typography variant="h1">{t('notFound.title')}</Typography>
      <Box sx={{ mt: 4, display: 'grid', gap: 4, justifyItems: 'start' }}>
        <p>{t('notFound.sentence')}</p>
        <Button component={RouterLink} to={addresses.inventory()} variant="contained">
          {t('notSimulated.open')}
        </Button>
      </Box>
    </>
  );
}
