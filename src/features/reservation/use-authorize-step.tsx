import { useId, useRef } from 'react';
import { installAuthorizationMutation } from '#src/api/reservation.ts';
import { useAct } from '#src/api/use-act.ts';
import type { Installation } from '#src/contract/reservation.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { AuthorizationPart } from './authorization-part.tsx';
import { CodeProblem } from './code-problem.tsx';
import { useAuthorizationCheck } from './use-authorization-check.ts';
import type { WizardView } from './wizard-view.ts';

interface AuthorizeStep {
  /** A first authorization, or one that changes the reservation. */
  readonly errand: 'reserve' | 'update';
  readonly onInstalled: (installation: Installation) => void;
  readonly onClose: () => void;
}

/**
 * Enter Reservation Authorization Code (screens.md §3.1, §3.4). It is installed only once the product has said what it
 * grants. What was entered is kept as long as the wizard is open.
 */
export function useAuthorizeStep({ errand, onInstalled, onClose }: AuthorizeStep): WizardView {
  const { t } = useTexts(['reservation', 'common']);
  const entered = useAuthorizationCheck();
  const install = useAct(installAuthorizationMutation);
  const field = useRef<HTMLTextAreaElement>(null);
  const check = {
    ...entered,
    enter: (text: string) => {
      install.reset();
      entered.enter(text);
    },
  };
  const act = () => {
    if (check.preview) return install.mutateAsync({ code: check.meant.code }, { onSuccess: onInstalled });
    check.checkNow();
    return field.current?.focus();
  };
  const error = install.error ?? check.error;
  const problemId = useId();
  return {
    children: (
      <>
        {errand === 'update' ? <p>{t('updateCost')}</p> : null}
        <AuthorizationPart
          check={check}
          help={t(`authorizeHelp.${errand}`)}
          isUpdate={errand === 'update'}
          isBusy={install.isPending}
          toldBy={error ? problemId : undefined}
          inputRef={field}
        />
      </>
    ),
    later: { label: t(errand === 'reserve' ? 'continueLater' : 'common:cancel'), act: onClose },
    back: undefined,
    primary: { label: t(`authorize.${errand}`), act, isReady: !check.isChecking },
    busy: install.isPending ? t('common:working') : undefined,
    problem: error ? (
      <CodeProblem id={problemId} error={error} onRetry={install.error ? undefined : check.checkNow} />
    ) : null,
    hasInput: true,
    onLeave: { mayDismiss: check.entered === '', question: undefined },
  };
}
