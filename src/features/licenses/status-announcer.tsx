import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { summaryQuery } from '#src/api/license.ts';
import type { Summary } from '#src/contract/summary.ts';
import { registrationWord } from '#src/domain/standing.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { paths } from '#src/paths.ts';
import { announceChange } from '#src/ui/announcer.ts';
import { useLastingError } from '#src/ui/lasting-error.ts';

const statuses = (summary: Summary) => ({
  registration: registrationWord(summary.registration),
  authorization: summary.deployment === 'standby' ? undefined : summary.authorization.status,
});

/**
 * Says a change of state once, politely; nothing at first, since then the page itself is read. An open dialog tells what
 * is done in it: what else has changed meanwhile is said when it has closed.
 */
export function StatusAnnouncer() {
  const { t } = useTexts('licenses');
  const { pathname } = useLocation();
  const asked = useQuery({ ...summaryQuery, select: statuses });
  const { data } = asked;
  const isInError = useLastingError(asked) !== null;
  const said = useRef<string>(undefined);
  const wasInError = useRef(false);
  useEffect(() => {
    if (!data || pathname !== paths.licenses()) return;
    const state = `${data.registration} ${data.authorization}`;
    if (said.current !== undefined && said.current !== state) {
      announceChange(
        data.authorization
          ? t('announce', {
              registration: t(`status.registrations.${data.registration}`),
              authorization: t(`status.authorizations.${data.authorization}`),
            })
          : t(`status.registrations.${data.registration}`),
      );
    }
    said.current = state;
  }, [data, pathname, t]);
  useEffect(() => {
    // That the page cannot be kept up to date is an alert; nobody would hear that it has gone.
    if (wasInError.current && !isInError) announceChange(t('refreshed'));
    wasInError.current = isInError;
  }, [isInError, t]);
  return null;
}
