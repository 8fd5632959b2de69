import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { summaryQuery, usageQuery } from '#src/api/license.ts';
import { productQuery } from '#src/api/product.ts';
import { deregisterMutation } from '#src/api/registration.ts';
import { serverNow } from '#src/api/server-clock.ts';
import { useAbortableMutation } from '#src/api/use-abortable-mutation.ts';
import { evaluationRemaining, wholeDays } from '#src/domain/expiry.ts';
import { totalInUse } from '#src/domain/usage.ts';
import { RichText, useTranslation } from '#src/i18n/use-translation.ts';
import { reportResult } from '#src/ui/announcer.ts';
import { ConfirmDialog } from '#src/ui/confirm-dialog.tsx';
import { NewTabLink } from '#src/ui/new-tab-link.tsx';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';
import { useSingleFlight } from '#src/ui/use-single-flight.ts';

/** The dialog Confirm Deregistration (screens.md §3.6), with the consequences in the product and in the portal. */
export function DeregisterDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['registration', 'common', 'outcomes']);
  const { data: product } = useQuery(productQuery);
  const { data: evaluation } = useQuery({ ...summaryQuery, select: (summary) => summary.evaluation });
  const deregister = useAbortableMutation(deregisterMutation);
  // After the deregistration the licenses are not in use any more.
  const [inUse] = useState(useQuery({ ...usageQuery, select: totalInUse }).data ?? 0);
  const days = evaluation ? wholeDays(evaluationRemaining(evaluation, serverNow())) : undefined;
  const noneLeft = product?.capabilities.locksWhenEvaluationEnds ? 'noEvaluationLocked' : 'noEvaluation';
  const key = `deregister.${days === 0 ? noneLeft : 'evaluation'}` as const;
  const deregisterOnce = useSingleFlight(() =>
    deregister.mutateAsync(undefined, {
      onSuccess: ({ outcome }) => {
        const released = inUse > 0 ? 'outcomes:deregister.released' : 'outcomes:deregister.done';
        reportResult(t(outcome === 'released' ? released : 'outcomes:deregister.hereOnly', { count: inUse }));
        onClose();
      },
    }),
  );
  return (
    <ConfirmDialog
      title={t('deregister.title')}
      confirm={t('deregister.submit')}
      cancel={t('common:cancel')}
      busy={deregister.isPending ? t('deregister.waiting') : undefined}
      problem={deregister.error ? <ProblemAlert failure={deregister.error} /> : null}
      isDangerous
      onConfirm={() => deregisterOnce(undefined)}
      onClose={onClose}
    >
      <p>
        <RichText
          t={t}
          i18nKey="deregister.text"
          components={{ portal: <NewTabLink href={product?.portalUrl ?? ''} /> }}
        />
      </p>
      {days === undefined || !product ? null : <p>{t(key, { count: days })}</p>}
    </ConfirmDialog>
  );
}
