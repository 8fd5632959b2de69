import type { ReturnCode } from '#src/contract/reservation.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { CodeField } from '#src/ui/code-field.tsx';
import { fileNames } from './file-names.ts';
import { PortalInstructions } from './portal-instructions.tsx';
import { useAcknowledgeReturn } from './use-acknowledge-return.tsx';
import { useCodeSaved } from './use-code-saved.ts';
import { useLeaveGuard } from './use-leave-guard.ts';
import type { WizardStepProps } from './wizard-step-props.ts';

interface UnusedAuthorizationStepOptions {
  readonly returnCode: ReturnCode | undefined;
  readonly onClose: () => void;
}

/**
 * The step with the return code of an authorization that was never installed. Finish discards the code, so it also asks
 * for confirmation if the code is unsaved. If the dialog is closed before, the page leads back to the code.
 */
export function useUnusedAuthorizationStep({ returnCode, onClose }: UnusedAuthorizationStepOptions): WizardStepProps {
  const { t } = useTranslation(['reservation', 'common']);
  const { finish, busy, problem } = useAcknowledgeReturn(onClose);
  const [isSaved, markSaved] = useCodeSaved(returnCode?.code);
  const hasReturnCode = returnCode !== undefined;
  const { guard, confirmDiscard } = useLeaveGuard({ isUnsaved: hasReturnCode && !isSaved, isShown: hasReturnCode });
  return {
    children: (
      <>
        <CodeField
          label={t('returnCode')}
          code={returnCode?.code ?? ''}
          fileName={fileNames.return}
          onSaved={markSaved}
        />
        <PortalInstructions i18nKey="return.enter" />
        <p className="muted">{t('keptUntilFinish')}</p>
      </>
    ),
    secondaryAction: { label: t('continueLater'), onClick: onClose },
    backAction: undefined,
    primaryAction: { label: t('common:finish'), onClick: () => confirmDiscard(finish), isReady: true },
    busy,
    problem,
    leaveGuard: guard,
  };
}
