import { useQuery } from '@tanstack/react-query';
import { type RefObject, useId, useRef, useState } from 'react';
import { productQuery } from '#src/api/product.ts';
import { cancelReservationMutation, returnAuthorizationMutation } from '#src/api/reservation.ts';
import { useAbortableMutation } from '#src/api/use-abortable-mutation.ts';
import type { ReturnCode } from '#src/contract/reservation.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { reportResult } from '#src/ui/announcer.ts';
import { CodeField } from '#src/ui/code-field.tsx';
import { CodeInput } from '#src/ui/code-input.tsx';
import { useCodeSelection } from '#src/ui/code-selection.tsx';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';
import { Wizard, WizardStep } from '#src/ui/wizard/wizard.tsx';
import { useCodeSaved, useLeaveGuard } from './code-guard.ts';
import { CodeProblem } from './code-problem.tsx';
import { useAcknowledgeReturn } from './return-wizard.tsx';
import { fileNames, PortalInstructions } from './stored-code.tsx';
import { authorizationKinds, type CodeError, validateCode } from './use-authorization-check.ts';

type Tab = 'licensed' | 'unlicensed';

const tabs: readonly Tab[] = ['licensed', 'unlicensed'];

interface CancelDialogProps {
  readonly onClose: () => void;
}

/**
 * The dialog Cancel Reservation (screens.md §3.3). If the portal has issued an authorization code, a return code releases
 * its licenses; otherwise the request becomes void.
 */
export function CancelDialog({ onClose }: CancelDialogProps) {
  const { t } = useTranslation('reservation');
  const [tab, setTab] = useState<Tab>('licensed');
  const [returnCode, setReturnCode] = useState<ReturnCode>();
  const authorizationReturn = useAuthorizationReturn(setReturnCode);
  if (returnCode) {
    const step = { id: 'code', name: '', title: t('steps.return.code.title') };
    return (
      <Wizard name={t('cancel.name')} steps={[step]} step="code">
        <UnusedAuthorizationStep code={returnCode.code} onClose={onClose} />
      </Wizard>
    );
  }
  const step = { id: 'choose', name: '', title: t('cancel.question') };
  return (
    <Wizard
      name={t('cancel.name')}
      steps={[step]}
      step="choose"
      tabs={{
        label: t('cancel.question'),
        tabs: tabs.map((id) => ({ id, label: t(`cancel.tabs.${id}`) })),
        selected: tab,
        onSelect: (id) => setTab(id as Tab),
      }}
    >
      {tab === 'licensed' ? (
        <ReturnAuthorizationStep authorizationReturn={authorizationReturn} onClose={onClose} />
      ) : (
        <CancelRequestStep onClose={onClose} />
      )}
    </Wizard>
  );
}

/** The name of the button in the product's guide, if it differs (S4 ch. 5). */
function GuideName({ tab }: { readonly tab: Tab }) {
  const { t } = useTranslation('reservation');
  const { data: guide } = useQuery({ ...productQuery, select: (product) => product.guide });
  if (guide?.pendingButtons !== 'enter-and-return') return null;
  return <p className="muted">{t(`cancel.inGuide.${tab}`, { guide: guide.title })}</p>;
}

/** An entered authorization code and its return. The dialog holds it, so that the text stays when the tab changes. */
interface AuthorizationReturn {
  readonly entered: string;
  readonly enter: (text: string) => void;
  readonly selection: ReturnType<typeof useCodeSelection>;
  readonly codeError: CodeError | undefined;
  readonly request: Pick<ReturnType<typeof useReturnAuthorizationMutation>, 'isPending' | 'error'>;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** Sends the code, or shows its error at the field. */
  readonly send: () => unknown;
}

const useReturnAuthorizationMutation = () => useAbortableMutation(returnAuthorizationMutation);

function useAuthorizationReturn(onReturnCode: (returnCode: ReturnCode) => void): AuthorizationReturn {
  const [entered, setEntered] = useState('');
  const [codeError, setCodeError] = useState<CodeError>();
  const request = useReturnAuthorizationMutation();
  const selection = useCodeSelection(entered, authorizationKinds, { isReadOnly: request.isPending });
  const field = useRef<HTMLTextAreaElement>(null);
  const enter = (text: string) => {
    request.reset();
    setCodeError(undefined);
    setEntered(text);
  };
  const send = () => {
    if (selection.requireChoice()) return undefined;
    const error = validateCode(selection.code);
    setCodeError(error);
    return error ? field.current?.focus() : request.mutateAsync({ code: selection.code }, { onSuccess: onReturnCode });
  };
  return { entered, enter, selection, codeError, request, field, send };
}

interface ReturnAuthorizationStepProps extends CancelDialogProps {
  readonly authorizationReturn: AuthorizationReturn;
}

/** The tab I have a license in CSSM: exchanges the authorization code for a return code without installing it. */
function ReturnAuthorizationStep({ authorizationReturn, onClose }: ReturnAuthorizationStepProps) {
  const { t } = useTranslation(['reservation', 'common']);
  const { entered, enter, selection, codeError, request, field, send } = authorizationReturn;
  const problemId = useId();
  return (
    <WizardStep
      secondaryAction={{ label: t('common:close'), onClick: onClose }}
      primaryAction={{ label: t('cancel.generate'), onClick: send, isReady: true }}
      busy={request.isPending ? t('common:working') : undefined}
      problem={request.error ? <CodeProblem id={problemId} error={request.error} /> : null}
      hasInput
      leaveGuard={{ isDismissible: entered === '', confirmation: undefined }}
    >
      <p>{t('cancel.licensed')}</p>
      <CodeInput
        label={t('authorizationCode')}
        help={t('authorizeHelp.return')}
        value={entered}
        onChange={enter}
        error={codeError ? t(`textFaults.${codeError}`) : undefined}
        errorMessageId={request.error ? problemId : undefined}
        isBusy={request.isPending}
        inputRef={field}
      />
      {selection.element}
      <GuideName tab="licensed" />
    </WizardStep>
  );
}

/** The tab I do not have a license in CSSM: the request code becomes void. */
function CancelRequestStep({ onClose }: CancelDialogProps) {
  const { t } = useTranslation(['reservation', 'common', 'outcomes']);
  const cancel = useAbortableMutation(cancelReservationMutation);
  const onClick = () =>
    cancel.mutateAsync(undefined, {
      onSuccess: () => {
        reportResult(t('outcomes:cancelReservation.done'));
        onClose();
      },
    });
  return (
    <WizardStep
      secondaryAction={{ label: t('common:close'), onClick: onClose }}
      primaryAction={{ label: t('cancel.request'), onClick, isReady: true, isDangerous: true }}
      busy={cancel.isPending ? t('common:working') : undefined}
      problem={cancel.error ? <ProblemAlert failure={cancel.error} /> : null}
    >
      <p>{t('cancel.unlicensed')}</p>
      <p>{t('cancel.unlicensedWarning')}</p>
      <GuideName tab="unlicensed" />
    </WizardStep>
  );
}

/**
 * The step with the return code of an authorization that was never installed. Finish discards the code, so it also asks
 * for confirmation if the code is unsaved. If the dialog is closed before, the page leads back to the code.
 */
function UnusedAuthorizationStep({ code, onClose }: CancelDialogProps & Pick<ReturnCode, 'code'>) {
  const { t } = useTranslation(['reservation', 'common']);
  const { finish, busy, problem } = useAcknowledgeReturn(onClose);
  const [isSaved, markSaved] = useCodeSaved(code);
  const { guard, confirmDiscard } = useLeaveGuard({ isUnsaved: !isSaved, isShown: true });
  return (
    <WizardStep
      secondaryAction={{ label: t('continueLater'), onClick: onClose }}
      primaryAction={{ label: t('common:finish'), onClick: () => confirmDiscard(finish), isReady: true }}
      busy={busy}
      problem={problem}
      leaveGuard={guard}
    >
      <CodeField label={t('returnCode')} code={code} fileName={fileNames.return} onSaved={markSaved} />
      <PortalInstructions i18nKey="return.enter" />
      <p className="muted">{t('keptUntilFinish')}</p>
    </WizardStep>
  );
}
