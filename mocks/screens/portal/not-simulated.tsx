import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router';
import { addresses, type HelpName, type MenuName } from './addresses.ts';
import { usePageTitle } from './page-title.ts';
import { usePortalTexts } from './use-portal-texts.ts';

/** Page of a menu or link that is not simulated, with a link to a page that is. */
export function NotSimulated({ menu }: { menu: MenuName | HelpName }) {
  const { t } = usePortalTexts();
  usePageTitle(t(`menu.${menu}`));
  return (
    <>
      <Typography variant="h1">{t(`menu.${menu}`)}</Typography>
      <Box sx={{ mt: 4, display: 'grid', gap: 4, justifyItems: 'start' }}>
        <p>
          <strong>{t('notSimulated.sentence')}</strong> {t('notSimulated.next')}
        </p>
        <Button component={RouterLink} to={addresses.inventory()} variant="contained">
          {t('notSimulated.open')}
        </Button>
      </Box>
    </>
  );
}
