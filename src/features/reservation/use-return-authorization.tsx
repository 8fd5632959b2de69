import { useId, useRef, useState } from 'react';
import { returnAuthorizationMutation } from '#src/api/reservation.ts';
import { useAct } from '#src/api/use-act.ts';
import type { ReturnCode } from '#src/contract/reservation.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { CodeInput } from '#src/ui/code-input.tsx';
import { useMeantCode } from '#src/ui/meant-code.tsx';
import { CodeProblem } from './code-problem.tsx';
import { type TextFault, textFault } from './text-fault.ts';
import { authorizationKinds } from './use-authorization-check.ts';
import type { WizardView } from './wizard-view.ts';

interface ReturnAuthorization {
  readonly onMade: (made: ReturnCode) => void;
  readonly onClose: () => void;
}

/** I have a license in CSSM: the authorization code is exchanged for a return code, and never installed. */
export function useReturnAuthorization({ onMade, onClose }: ReturnAuthorization): WizardView {
  const { t } = useTexts(['reservation', 'common']);
  const [entered, setEntered] = useState('');
  const [fault, setFault] = useState<TextFault>();
  const giveBack = useAct(returnAuthorizationMutation);
  const meant = useMeantCode(entered, authorizationKinds, { isReadOnly: giveBack.isPending });
  const field = useRef<HTMLTextAreaElement>(null);
  const problemId = useId();
  const enter = (text: string) => {
    giveBack.reset();
    setFault(undefined);
    setEntered(text);
  };
  const act = () => {
    if (meant.demand()) return undefined;
    const found = textFault(meant.code);
    setFault(found);
    return found ? field.current?.focus() : giveBack.mutateAsync({ code: meant.code }, { onSuccess: onMade });
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
          fault={fault ? t(`textFaults.${fault}`) : undefined}
          toldBy={giveBack.error ? problemId : undefined}
          isBusy={giveBack.isPending}
          inputRef={field}
        />
        {meant.part}
      </>
    ),
    later: { label: t('common:close'), act: onClose },
    back: undefined,
    primary: { label: t('cancel.generate'), act, isReady: true },
    busy: giveBack.isPending ? t('common:working') : undefined,
    problem: giveBack.error ? <CodeProblem id={problemId} error={giveBack.error} /> : null,
    hasInput: true,
    onLeave: { mayDismiss: entered === '', question: undefined },
  };
}
