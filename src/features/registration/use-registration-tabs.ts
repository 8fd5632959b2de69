import { useLocation, useNavigate } from 'react-router';
import { useTexts } from '#src/i18n/hooks.ts';
import { byTab, paths } from '#src/paths.ts';
import type { TabChoice } from '#src/ui/dialog-tabs.tsx';

/** The tabs of the registration, on the side of the token. The other side is a dialog at addresses of its own. */
export function useRegistrationTabs(isBusy: boolean): TabChoice {
  const { t } = useTexts('registration');
  const navigate = useNavigate();
  const location = useLocation();
  return {
    label: t('tabs.label'),
    tabs: [
      { id: 'online', label: t('tabs.online') },
      { id: 'reservation', label: t('tabs.reservation'), refusal: isBusy ? t('waiting') : undefined },
    ],
    chosen: 'online',
    onChoose: () => void navigate(paths.reserve('confirm'), byTab(location)),
  };
}
