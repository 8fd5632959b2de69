import Button from '@mui/material/Button';
import { renewMutation } from '#src/api/renewals.ts';
import { useAct } from '#src/api/use-act.ts';
import type { Renewal, RenewalKind } from '#src/contract/renewals.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { ConfirmDialog } from '#src/ui/confirm-dialog.tsx';
import { DialogFrame } from '#src/ui/dialog-frame.tsx';
import { NoticeBox } from '#src/ui/notice.tsx';
import { useOneAtATime } from '#src/ui/one-at-a-time.ts';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';

interface RenewDialogProps {
  readonly kind: RenewalKind;
  readonly onClose: () => void;
}

/** Renew Authorization and Renew Registration (screens.md §3.10): asked first, then the result with its time. */
export function RenewDialog({ kind, onClose }: RenewDialogProps) {
  const { t } = useTexts(['registration', 'common']);
  const renew = useAct(renewMutation);
  const renewOnce = useOneAtATime(() => renew.mutateAsync({ kind }));
  if (renew.data) return <Result renewal={renew.data} onClose={onClose} />;
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

function Result({ renewal, onClose }: { readonly renewal: Renewal; readonly onClose: () => void }) {
  const { t } = useTexts(['registration', 'common']);
  const { time } = useFormats();
  const { kind } = renewal;
  return (
    <DialogFrame
      title={t(`renew.${kind}.title`)}
      onClose={onClose}
      mayDismiss
      actions={
        <Button variant="contained" onClick={onClose} autoFocus>
          {t('common:close')}
        </Button>
      }
    >
      {renewal.outcome === 'succeeded' ? (
        <NoticeBox severity="success" role="status" title={t(`renew.${kind}.succeeded`, { time: time(renewal.at) })} />
      ) : (
        <ProblemAlert
          title={t(`renew.${kind}.failed`)}
          failure={{ code: `reason:${renewal.reason.code}`, raw: renewal.reason.raw }}
        />
      )}
    </DialogFrame>
  );
}
