import { useId, useRef } from 'react';
import { installAuthorizationMutation } from '#src/api/reservation.ts';
import { useAbortableMutation } from '#src/api/use-abortable-mutation.ts';
import type { Installation } from '#src/contract/reservation.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { CodeInput } from '#src/ui/code-input.tsx';
import { WizardStep } from '#src/ui/wizard/wizard.tsx';
import { AuthorizationPreviewSection } from './authorization-preview.tsx';
import { CodeProblem } from './code-problem.tsx';
import { PortalInstructions, SerialNumber } from './stored-code.tsx';
import type { AuthorizationCheck } from './use-authorization-check.ts';

interface AuthorizeStepProps {
  /** Whether the code is the first authorization or updates the reservation. */
  readonly purpose: 'reserve' | 'update';
  /** The entered code. The wizard holds it, so that the text stays while the wizard is open. */
  readonly check: AuthorizationCheck;
  readonly onBack?: () => void;
  readonly onInstalled: (installation: Installation) => void;
  readonly onClose: () => void;
}

/**
 * The step Enter Reservation Authorization Code (screens.md §3.1, §3.4), with the preview of the code under its field.
 * The code can be installed only after its preview, which shows the changes of an update instead of the granted licenses.
 */
export function AuthorizeStep({ purpose, check, onBack, onInstalled, onClose }: AuthorizeStepProps) {
  const { t } = useTranslation(['reservation', 'common']);
  const install = useAbortableMutation(installAuthorizationMutation);
  const field = useRef<HTMLTextAreaElement>(null);
  const problemId = useId();
  const { entered, selection, codeError, isChecking, preview } = check;
  const isUpdate = purpose === 'update';
  const enter = (text: string) => {
    install.reset();
    check.enter(text);
  };
  const onClick = () => {
    if (preview) return install.mutateAsync({ code: selection.code }, { onSuccess: onInstalled });
    check.checkNow();
    return field.current?.focus();
  };
  const error = install.error ?? check.error;
  return (
    <WizardStep
      secondaryAction={{ label: t(isUpdate ? 'common:cancel' : 'continueLater'), onClick: onClose }}
      backAction={onBack && { label: t('common:back'), onClick: onBack }}
      primaryAction={{ label: t(`authorize.${purpose}`), onClick, isReady: !isChecking }}
      busy={install.isPending ? t('common:working') : undefined}
      problem={
        error ? <CodeProblem id={problemId} error={error} onRetry={install.error ? undefined : check.checkNow} /> : null
      }
      hasInput
      leaveGuard={{ isDismissible: entered === '', confirmation: undefined }}
    >
      {isUpdate && !preview ? <PortalUpdate /> : null}
      {isUpdate ? <p>{t('updateCost')}</p> : null}
      <CodeInput
        label={t('authorizationCode')}
        help={t(`authorizeHelp.${purpose}`)}
        value={entered}
        onChange={enter}
        error={codeError ? t(`textFaults.${codeError}`) : undefined}
        isBusy={install.isPending}
        isSmall={preview !== undefined}
        errorMessageId={error ? problemId : undefined}
        inputRef={field}
      />
      {selection.element}
      {isChecking ? <p className="muted">{t('checking')}</p> : null}
      {preview ? <AuthorizationPreviewSection preview={preview} isUpdate={isUpdate} /> : null}
    </WizardStep>
  );
}

/** Where the update begins in the portal. */
function PortalUpdate() {
  return (
    <>
      <PortalInstructions i18nKey="updateInPortal" />
      <SerialNumber />
    </>
  );
}
