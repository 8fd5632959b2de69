import { useLocation, useNavigate } from 'react-router';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { paths, tabSwitchNavigation } from '#src/paths.ts';
import type { TabChoice } from '#src/ui/dialog-tabs.tsx';

/** Returns the tabs of the registration with the token tab selected. The other tab is a dialog with its own addresses. */
export function useRegistrationTabs(isBusy: boolean): TabChoice {
  const { t } = useTranslation('registration');
  const navigate = useNavigate();
  const location = useLocation();
  return {
    label: t('tabs.label'),
    tabs: [
      { id: 'online', label: t('tabs.online') },
      { id: 'reservation', label: t('tabs.reservation'), refusal: isBusy ? t('waiting') : undefined },
    ],
    selected: 'online',
    onSelect: () => void navigate(paths.reserve('confirm'), tabSwitchNavigation(location)),
  };
}
