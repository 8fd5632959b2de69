import { announce } from '#src/ui/announcer.ts';
import { CodeDialog } from './code-dialog.tsx';
import { usePortalTexts } from './texts.ts';

interface ConfirmationCodeDialogProps {
  readonly udi: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Enter Confirmation Code: the product has installed the update that is in transit (domain.md §4.5). */
export function ConfirmationCodeDialog({ udi, onDone, onClose }: ConfirmationCodeDialogProps) {
  const { say } = usePortalTexts();
  return (
    <CodeDialog
      expected="confirmation"
      title={say('confirmation.title')}
      sentences={[say('confirmation.purpose')]}
      label={say('confirmation.code')}
      confirm={say('confirmation.ok')}
      perform={({ cssm }, code) => cssm.enterConfirmationCode({ udi, code })}
      onDone={() => {
        announce(say('confirmation.announced'));
        onDone();
      }}
      onClose={onClose}
    />
  );
}
