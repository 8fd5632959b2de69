import type { ActiveSummary, Summary } from '#src/contract/summary.ts';
import { authorizationSeverity, registrationSeverity, type Severity } from '#src/domain/severity.ts';
import { registrationTextKey } from '#src/domain/status.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';

/** A status in words, with the severity that decides on its icon and colour. */
export interface StatusWord {
  readonly severity: Severity;
  readonly text: string;
}

/** Returns the registration status in words. */
export function useRegistrationWord(summary: Summary): StatusWord {
  const { t } = useTranslation('licenses');
  return {
    severity: registrationSeverity(summary),
    text: t(`status.registrations.${registrationTextKey(summary.registration)}`),
  };
}

/** Returns the authorization status in words at `now` (ms since 1970), without the remaining days of an evaluation. */
export function useAuthorizationWord(summary: ActiveSummary, now: number): StatusWord {
  const { t } = useTranslation('licenses');
  return {
    severity: authorizationSeverity(summary, now),
    text: t(`status.authorizations.${summary.authorization.status}`),
  };
}
