import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { summaryQuery } from '#src/api/license.ts';
import type { Summary } from '#src/contract/summary.ts';
import { registrationWord } from '#src/domain/standing.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { useAnnounce } from '#src/ui/announcer.tsx';

const statuses = (summary: Summary) => ({
  registration: registrationWord(summary.registration),
  authorization: summary.deployment === 'standby' ? undefined : summary.authorization.status,
});

/** Says a change of state once, politely; nothing at first, since then the page itself is read. */
export function StatusAnnouncer() {
  const { t } = useTexts('licenses');
  const announce = useAnnounce();
  const { data } = useQuery({ ...summaryQuery, select: statuses });
  const said = useRef<string>(undefined);
  useEffect(() => {
    if (!data) return;
    const state = `${data.registration} ${data.authorization}`;
    if (said.current !== undefined && said.current !== state) {
      announce(
        data.authorization
          ? t('announce', {
              registration: t(`status.registrations.${data.registration}`),
              authorization: t(`status.authorizations.${data.authorization}`),
            })
          : t(`status.registrations.${data.registration}`),
      );
    }
    said.current = state;
  }, [data, announce, t]);
  return null;
}
