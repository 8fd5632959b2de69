import type { ReturnCode } from '#src/contract/reservation.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { CodeField } from '#src/ui/code-field.tsx';
import { fileNames } from './file-names.ts';
import { PortalText } from './portal-text.tsx';
import { useAcknowledgeReturn } from './use-acknowledge-return.tsx';
import { useLeaveGuard } from './use-leave-guard.ts';
import { useTaken } from './use-taken.ts';
import type { WizardView } from './wizard-view.ts';

interface UnusedCode {
  readonly made: ReturnCode | undefined;
  readonly onClose: () => void;
}

/**
 * The return code of an authorization that was never installed; Finish gives it up, so that Finish asks first, too, as
 * long as the code was neither copied nor saved. Closed before, the page leads back to it.
 */
export function useUnusedCode({ made, onClose }: UnusedCode): WizardView {
  const { t } = useTexts(['reservation', 'common']);
  const { finish, busy, problem } = useAcknowledgeReturn(onClose);
  const [isTaken, take] = useTaken(made?.code);
  const isMade = made !== undefined;
  const { guard, giveUpBy } = useLeaveGuard({ isAtStake: isMade && !isTaken, isShown: isMade });
  return {
    children: (
      <>
        <CodeField label={t('returnCode')} code={made?.code ?? ''} fileName={fileNames.return} onTaken={take} />
        <PortalText i18nKey="return.enter" />
        <p className="muted">{t('keptUntilFinish')}</p>
      </>
    ),
    later: { label: t('continueLater'), act: onClose },
    back: undefined,
    primary: { label: t('common:finish'), act: () => giveUpBy(finish), isReady: true },
    busy,
    problem,
    onLeave: guard,
  };
}
