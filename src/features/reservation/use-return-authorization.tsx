import { useId, useRef, useState } from 'react';
import { returnAuthorizationMutation } from '#src/api/reservation.ts';
import { useAbortableMutation } from '#src/api/use-abortable-mutation.ts';
import type { ReturnCode } from '#src/contract/reservation.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { CodeInput } from '#src/ui/code-input.tsx';
import { useCodeSelection } from '#src/ui/code-selection.tsx';
import { CodeProblem } from './code-problem.tsx';
import { authorizationKinds } from './use-authorization-check.ts';
import { type CodeError, validateCode } from './validate-code.ts';
import type { WizardStepProps } from './wizard-step-props.ts';

interface ReturnAuthorizationOptions {
  readonly onReturnCode: (returnCode: ReturnCode) => void;
  readonly onClose: () => void;
}

/** The tab I have a license in CSSM: exchanges the authorization code for a return code without installing it. */
export function useReturnAuthorization({ onReturnCode, onClose }: ReturnAuthorizationOptions): WizardStepProps {
  const { t } = useTranslation(['reservation', 'common']);
  const [entered, setEntered] = useState('');
  const [codeError, setCodeError] = useState<CodeError>();
  const returnAuthorization = useAbortableMutation(returnAuthorizationMutation);
  const selection = useCodeSelection(entered, authorizationKinds, { isReadOnly: returnAuthorization.isPending });
  const field = useRef<HTMLTextAreaElement>(null);
  const problemId = useId();
  const enter = (text: string) => {
    returnAuthorization.reset();
    setCodeError(undefined);
    setEntered(text);
  };
  const onClick = () => {
    if (selection.requireChoice()) return undefined;
    const error = validateCode(selection.code);
    setCodeError(error);
    return error
      ? field.current?.focus()
      : returnAuthorization.mutateAsync({ code: selection.code }, { onSuccess: onReturnCode });
  };
  return {
    children: (
      <>
        <p>{t('cancel.licensed')}</p>
        <CodeInput
          label={t('authorizationCode')}
          help={t('authorizeHelp.return')}
          value={entered}
          onChange={enter}
          error={codeError ? t(`textFaults.${codeError}`) : undefined}
          errorMessageId={returnAuthorization.error ? problemId : undefined}
          isBusy={returnAuthorization.isPending}
          inputRef={field}
        />
        {selection.element}
      </>
    ),
    secondaryAction: { label: t('common:close'), onClick: onClose },
    backAction: undefined,
    primaryAction: { label: t('cancel.generate'), onClick, isReady: true },
    busy: returnAuthorization.isPending ? t('common:working') : undefined,
    problem: returnAuthorization.error ? <CodeProblem id={problemId} error={returnAuthorization.error} /> : null,
    hasInput: true,
    leaveGuard: { isDismissible: entered === '', confirmation: undefined },
  };
}
