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
import { Button } from '#src/ui/button.tsx';
import { ConfirmDialog } from '#src/ui/confirm-dialog.tsx';
import { DialogFrame } from '#src/ui/dialog-frame.tsx';
import { NewTabLink } from '#src/ui/new-tab-link.tsx';
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
        <SuccessNotice
          kind={kind}
          outcome={outcome}
          done={t(`outcomes:renew.${kind}.done`, { time: time(renewal.at) })}
        />
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

interface SuccessNoticeProps {
  readonly kind: RenewalKind;
  readonly outcome: RenewalOutcome;
  /** The sentence with the time of the renewal. */
  readonly done: string;
}

/** The result of a renewal that succeeded: what the check of the licenses found, or the renewal itself if it checked none. */
function SuccessNotice({ kind, outcome, done }: SuccessNoticeProps) {
  const title = useCheckResult(outcome);
  const isShort = outcome.kind === 'short';
  return (
    <NoticeBox
      severity={isShort ? 'warning' : 'success'}
      role="status"
      title={title ?? done}
      names={isShort ? outcome.licenses.map(displayName) : []}
    >
      <RenewalDetails kind={kind} outcome={outcome} />
      {title ? <p>{done}</p> : null}
    </NoticeBox>
  );
}

/** Returns what the check found in one sentence; undefined if the renewal checked no licenses. */
function useCheckResult(outcome: RenewalOutcome): string | undefined {
  const { t } = useTranslation('outcomes');
  if (outcome.kind === 'covered') return t('renew.authorization.covered');
  if (outcome.kind !== 'short') return undefined;
  const [license, ...others] = outcome.licenses;
  if (!license || others.length > 0) return t('renew.authorization.shortSeveral');
  return t('renew.authorization.short', { count: shortfall(license), name: displayName(license) });
}

/** The consequences of a renewal in the refetched state; empty if the state could not be loaded. */
function RenewalDetails({ kind, outcome }: { readonly kind: RenewalKind; readonly outcome: RenewalOutcome }) {
  const { t } = useTranslation(['outcomes', 'licenses']);
  const { dateTime } = useFormats();
  const { data: product } = useQuery(productQuery);
  const portal = product?.portalLicensesUrl ?? product?.portalUrl ?? '';
  switch (outcome.kind) {
    case 'short':
      return (
        <>
          {outcome.licenses.length > 1 ? (
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
          ) : null}
          <p>
            <RichText
              t={t}
              i18nKey="renew.authorization.shortNext"
              components={{ portal: <NewTabLink href={portal} /> }}
            />
          </p>
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
