import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { summaryQuery, usageQuery } from '#src/api/license.ts';
import { productQuery } from '#src/api/product.ts';
import { renewMutation } from '#src/api/renewals.ts';
import { serverNow } from '#src/api/server-clock.ts';
import { useAbortableMutation } from '#src/api/use-abortable-mutation.ts';
import type { Renewal, RenewalKind } from '#src/contract/renewals.ts';
import { evaluationRemaining, wholeDays } from '#src/domain/expiry.ts';
import { type RenewalOutcome, renewalOutcome, type StateAfterRenewal } from '#src/domain/renewal-outcome.ts';
import { displayName, shortfall } from '#src/domain/usage.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { RichText, useTranslation } from '#src/i18n/use-translation.ts';
import { ConfirmDialog } from '#src/ui/confirm-dialog.tsx';
import { DialogFrame } from '#src/ui/dialog-frame.tsx';
import { NoticeBox } from '#src/ui/notice.tsx';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';
import { useSingleFlight } from '#src/ui/use-single-flight.ts';

interface RenewDialogProps {
  readonly kind: RenewalKind;
  readonly onClose: () => void;
}

/**
 * The dialogs Renew Authorization and Renew Registration (screens.md §3.10): a confirmation, then the result with its
 * time and its consequences in the refetched state.
 */
export function RenewDialog({ kind, onClose }: RenewDialogProps) {
  const { t } = useTranslation(['registration', 'common']);
  const summary = useQuery(summaryQuery);
  const usage = useQuery(usageQuery);
  const renew = useAbortableMutation(renewMutation);
  const renewOnce = useSingleFlight(() => renew.mutateAsync({ kind }));
  if (renew.data) {
    // Both queries are refetched before `renew.data` is set. Data of a failed refetch is older than the renewal.
    const state = {
      summary: summary.error ? undefined : summary.data,
      usage: usage.error ? undefined : usage.data,
    };
    return <Result renewal={renew.data} state={state} onClose={onClose} />;
  }
  return (
    <ConfirmDialog
      title={t(`renew.${kind}.title`)}
      confirm={t('common:yes')}
      cancel={t('common:no')}
      busy={renew.isPending ? t(`renew.${kind}.waiting`) : undefined}
      problem={renew.error ? <ProblemAlert failure={renew.error} /> : null}
      onConfirm={() => renewOnce(undefined)}
      onClose={onClose}
    >
      <p>{t(`renew.${kind}.question`)}</p>
    </ConfirmDialog>
  );
}

interface ResultProps {
  readonly renewal: Renewal;
  readonly state: StateAfterRenewal;
  readonly onClose: () => void;
}

function Result({ renewal, state, onClose }: ResultProps) {
  const { t } = useTranslation(['registration', 'common', 'outcomes']);
  const { time } = useFormats();
  const { kind } = renewal;
  const outcome = renewalOutcome(renewal, state);
  return (
    <DialogFrame
      title={t(`renew.${kind}.title`)}
      onClose={onClose}
      isDismissible
      actions={
        <Button variant="contained" onClick={onClose} autoFocus>
          {t('common:close')}
        </Button>
      }
    >
      {renewal.outcome === 'succeeded' ? (
        <NoticeBox
          severity={outcome.kind === 'short' ? 'warning' : 'success'}
          role="status"
          title={t(outcome.kind === 'short' ? 'outcomes:renew.authorization.short' : `outcomes:renew.${kind}.done`, {
            time: time(renewal.at),
          })}
        >
          <RenewalDetails kind={kind} outcome={outcome} />
        </NoticeBox>
      ) : (
        <ProblemAlert
          title={t(`outcomes:renew.${kind}.refused`)}
          failure={{ code: `reason:${renewal.reason.code}`, raw: renewal.reason.raw }}
        >
          <RenewalDetails kind={kind} outcome={outcome} />
        </ProblemAlert>
      )}
    </DialogFrame>
  );
}

/** The consequences of a renewal in the refetched state; empty if the state could not be loaded. */
function RenewalDetails({ kind, outcome }: { readonly kind: RenewalKind; readonly outcome: RenewalOutcome }) {
  const { t } = useTranslation(['outcomes', 'licenses']);
  const { dateTime } = useFormats();
  const { data: product } = useQuery(productQuery);
  switch (outcome.kind) {
    case 'covered':
      return <p>{t('renew.authorization.covered')}</p>;
    case 'short':
      return (
        <>
          <ul className="notice-steps">
            {outcome.licenses.map((license) => (
              <li key={license.tag}>
                <RichText
                  t={t}
                  i18nKey="licenses:notice.shortOf"
                  count={shortfall(license)}
                  values={{ name: displayName(license) }}
                  components={{ license: <strong /> }}
                />
              </li>
            ))}
          </ul>
          <p>{t('renew.authorization.shortNext')}</p>
        </>
      );
    case 'kept':
      return <p>{t(`renew.${kind}.kept`, { date: dateTime(outcome.at) })}</p>;
    case 'expired':
      return <p>{t('renew.authorization.expired', { date: dateTime(outcome.at) })}</p>;
    case 'lost': {
      const count = wholeDays(evaluationRemaining(outcome.evaluation, serverNow()));
      if (count > 0) return <p>{t('renew.lost.evaluation', { count })}</p>;
      return (
        <p>{t(product?.capabilities.locksWhenEvaluationEnds ? 'renew.lost.locked' : 'renew.lost.noEvaluation')}</p>
      );
    }
    default:
      return null;
  }
}
