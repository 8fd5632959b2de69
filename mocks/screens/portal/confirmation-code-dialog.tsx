import { reportResult } from '#src/ui/announcer.ts';
import { CodeDialog } from './code-dialog.tsx';
import { usePortalTexts } from './use-portal-texts.ts';

interface ConfirmationCodeDialogProps {
  readonly udi: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Enter Confirmation Code: confirms that the product has installed the update in transit (domain.md §4.5). */
export function ConfirmationCodeDialog({ udi, onDone, onClose }: ConfirmationCodeDialogProps) {
  const { t } = usePortalTexts();
  return (
    <CodeDialog
      expected="confirmation"
      title={t('confirmation.title')}
      sentences={[t('confirmation.purpose')]}
      label={t('confirmation.code')}
      confirm={t('confirmation.ok')}
      command={({ cssm }, code) => cssm.enterConfirmationCode({ udi, code })}
      onDone={() => {
        reportResult(t('confirmation.announced'));
        onDone();
      }}
      onClose={onClose}
    />
  );
}
