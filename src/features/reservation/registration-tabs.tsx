import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { summaryQuery } from '#src/api/license.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { paths } from '#src/paths.ts';
import { DialogTabs } from '#src/ui/dialog-tabs.tsx';

/** The tabs of the registration, on the side of the reservation. A pending request has to be cancelled first. */
export function RegistrationTabs() {
  const { t } = useTexts(['registration', 'reservation']);
  const id = useId();
  const navigate = useNavigate();
  const { state } = useLocation();
  const { data: isPending } = useQuery({
    ...summaryQuery,
    select: (summary) => summary.registration.status === 'reservation-pending',
  });
  return (
    <DialogTabs
      label={t('tabs.label')}
      id={id}
      tabs={[
        { id: 'online', label: t('tabs.online'), refusal: isPending ? t('reservation:tabRefused') : undefined },
        { id: 'reservation', label: t('tabs.reservation') },
      ]}
      chosen="reservation"
      onChoose={() => void navigate(paths.register(), { replace: true, state: { ...state, byTab: true } })}
    />
  );
}
