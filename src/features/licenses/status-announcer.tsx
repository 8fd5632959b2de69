import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { summaryQuery } from '#src/api/license.ts';
import type { Summary } from '#src/contract/summary.ts';
import { registrationTextKey } from '#src/domain/status.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { paths } from '#src/paths.ts';
import { announceChange } from '#src/ui/announcer.ts';
import { useStickyError } from '#src/ui/use-sticky-error.ts';

const statuses = (summary: Summary) => ({
  registration: registrationTextKey(summary.registration),
  authorization: summary.deployment === 'standby' ? undefined : summary.authorization.status,
});

/**
 * Announces each change of the state once and politely. The initial state is not announced, because screen readers read
 * the page itself. While a dialog is open, changes wait until it closes.
 */
export function StatusAnnouncer() {
  const { t } = useTranslation('licenses');
  const { pathname } = useLocation();
  const query = useQuery({ ...summaryQuery, select: statuses });
  const { data } = query;
  const isFailing = useStickyError(query) !== null;
  const lastState = useRef<string>(undefined);
  const wasFailing = useRef(false);
  useEffect(() => {
    if (!data || pathname !== paths.licenses()) return;
    const state = `${data.registration} ${data.authorization}`;
    if (lastState.current !== undefined && lastState.current !== state) {
      announceChange(
        data.authorization
          ? t('announce', {
              registration: t(`status.registrations.${data.registration}`),
              authorization: t(`status.authorizations.${data.authorization}`),
            })
          : t(`status.registrations.${data.registration}`),
      );
    }
    lastState.current = state;
  }, [data, pathname, t]);
  useEffect(() => {
    // The stale notice is an alert. Screen readers would not notice its disappearance.
    if (wasFailing.current && !isFailing) announceChange(t('refreshed'));
    wasFailing.current = isFailing;
  }, [isFailing, t]);
  return null;
}
