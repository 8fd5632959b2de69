import CloseIcon from '@mui/icons-material/Close';
import Drawer from '@mui/material/Drawer';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { NavigationLinks } from './navigation-links.tsx';

/** The navigation on a narrow screen. */
export function NavigationDrawer({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('frame');
  return (
    <Drawer open onClose={onClose} slotProps={{ paper: { 'aria-label': t('mainNavigation'), className: 'drawer' } }}>
      <button type="button" className="plain-button drawer-close" aria-label={t('closeNavigation')} onClick={onClose}>
        <CloseIcon aria-hidden="true" />
      </button>
      <nav aria-label={t('mainNavigation')}>
        <NavigationLinks onFollow={onClose} />
      </nav>
    </Drawer>
  );
}
