import XIcon from 'lucide-react/icons/x';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { Drawer } from '#src/ui/drawer.tsx';
import { NavigationLinks } from './navigation-links.tsx';

/** The navigation on a narrow screen. */
export function NavigationDrawer({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('frame');
  return (
    <Drawer onClose={onClose} slotProps={{ paper: { 'aria-label': t('mainNavigation'), className: 'drawer' } }}>
      <button type="button" className="plain-button drawer-close" aria-label={t('closeNavigation')} onClick={onClose}>
        <XIcon aria-hidden="true" />
      </button>
      <nav aria-label={t('mainNavigation')}>
        <NavigationLinks onFollow={onClose} />
      </nav>
    </Drawer>
  );
}
