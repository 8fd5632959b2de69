import Button from '@mui/material/Button';
import type { ApiError } from '#src/api/api-error.ts';
import { serverNow } from '#src/api/server-clock.ts';
import { recogniseCode } from '#src/domain/codes.ts';
import { minutesUntil } from '#src/domain/expiry.ts';
import type { RegistrationOutcome } from '#src/domain/registration-outcome.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';

interface RegistrationProblemProps {
  readonly id: string;
  readonly error: ApiError | null;
  readonly outcome: RegistrationOutcome | undefined;
  readonly token: string;
  readonly isForced: boolean;
  readonly onForce: () => void;
}

/** Alert in the dialog about a failed registration, with the reason and the next step. */
export function RegistrationProblem({ id, error, outcome, token, isForced, onForce }: RegistrationProblemProps) {
  const { t } = useTranslation(['registration', 'outcomes']);
  if (error) return <ProblemAlert failure={error} />;
  if (outcome?.kind === 'refused') {
    const { code, raw } = outcome.reason;
    return (
      <ProblemAlert
        id={id}
        title={t('outcomes:register.refused')}
        failure={{ code: `reason:${code}`, raw }}
        actions={
          code === 'already-registered' && !isForced ? (
            <Button size="small" variant="outlined" color="inherit" onClick={onForce}>
              {t('turnOnForce')}
            </Button>
          ) : null
        }
      >
        {code === 'token-not-valid' ? <TokenExpiryHint token={token} /> : null}
      </ProblemAlert>
    );
  }
  if (outcome?.kind === 'unreachable') {
    return (
      <ProblemAlert
        title={t('outcomes:register.unreached')}
        failure={{ code: `reason:${outcome.reason.code}`, raw: outcome.reason.raw }}
      >
        <p>{t('unreachableNext', { count: minutesUntil(outcome.nextAttemptAt, serverNow()) })}</p>
      </ProblemAlert>
    );
  }
  return null;
}

/** Hint from the expiry date in the token, because the portal gives the same reason for every rejected token. */
function TokenExpiryHint({ token }: { readonly token: string }) {
  const { t } = useTranslation('registration');
  const { dateTime } = useFormats();
  const { expiresAt } = recogniseCode(token);
  if (expiresAt === undefined) return null;
  const date = dateTime(new Date(expiresAt).toISOString());
  return <p>{t(expiresAt <= serverNow() ? 'tokenExpired' : 'tokenNotExpired', { date })}</p>;
}
