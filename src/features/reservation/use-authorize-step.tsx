import { useId, useRef } from 'react';
import { installAuthorizationMutation } from '#src/api/reservation.ts';
import { useAbortableMutation } from '#src/api/use-abortable-mutation.ts';
import type { Installation } from '#src/contract/reservation.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { AuthorizationCodeSection } from './authorization-code-section.tsx';
import { CodeProblem } from './code-problem.tsx';
import { useAuthorizationCheck } from './use-authorization-check.ts';
import type { WizardStepProps } from './wizard-step-props.ts';

interface AuthorizeStepOptions {
  /** Whether the code is the first authorization or updates the reservation. */
  readonly purpose: 'reserve' | 'update';
  readonly onInstalled: (installation: Installation) => void;
  readonly onClose: () => void;
}

/**
 * The step Enter Reservation Authorization Code (screens.md §3.1, §3.4). The code can be installed only after its
 * preview. The entered text stays while the wizard is open.
 */
export function useAuthorizeStep({ purpose, onInstalled, onClose }: AuthorizeStepOptions): WizardStepProps {
  const { t } = useTranslation(['reservation', 'common']);
  const authorizationCheck = useAuthorizationCheck();
  const install = useAbortableMutation(installAuthorizationMutation);
  const field = useRef<HTMLTextAreaElement>(null);
  const check = {
    ...authorizationCheck,
    enter: (text: string) => {
      install.reset();
      authorizationCheck.enter(text);
    },
  };
  const onClick = () => {
    if (check.preview) return install.mutateAsync({ code: check.selection.code }, { onSuccess: onInstalled });
    check.checkNow();
    return field.current?.focus();
  };
  const error = install.error ?? check.error;
  const problemId = useId();
  return {
    children: (
      <>
        {purpose === 'update' ? <p>{t('updateCost')}</p> : null}
        <AuthorizationCodeSection
          check={check}
          help={t(`authorizeHelp.${purpose}`)}
          isUpdate={purpose === 'update'}
          isBusy={install.isPending}
          errorMessageId={error ? problemId : undefined}
          inputRef={field}
        />
      </>
    ),
    secondaryAction: { label: t(purpose === 'reserve' ? 'continueLater' : 'common:cancel'), onClick: onClose },
    backAction: undefined,
    primaryAction: { label: t(`authorize.${purpose}`), onClick, isReady: !check.isChecking },
    busy: install.isPending ? t('common:working') : undefined,
    problem: error ? (
      <CodeProblem id={problemId} error={error} onRetry={install.error ? undefined : check.checkNow} />
    ) : null,
    hasInput: true,
    leaveGuard: { isDismissible: check.entered === '', confirmation: undefined },
  };
}
