import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from 'react-router';
import { summaryQuery } from '#src/api/license.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { paths, tabSwitchNavigation } from '#src/paths.ts';
import type { TabChoice } from '#src/ui/dialog-tabs.tsx';

/** Returns the tabs of the registration with the reservation tab selected. A pending request disables the other tab. */
export function useReservationTabs(): TabChoice {
  const { t } = useTranslation(['registration', 'reservation']);
  const navigate = useNavigate();
  const location = useLocation();
  const { data: isPending } = useQuery({
    ...summaryQuery,
    select: (summary) => summary.registration.status === 'reservation-pending',
  });
  return {
    label: t('tabs.label'),
    tabs: [
      { id: 'online', label: t('tabs.online'), refusal: isPending ? t('reservation:tabRefused') : undefined },
      { id: 'reservation', label: t('tabs.reservation') },
    ],
    selected: 'reservation',
    onSelect: () => void navigate(paths.register(), tabSwitchNavigation(location)),
  };
}
