import { type QueryKey, type UseQueryOptions, useQuery } from '@tanstack/react-query';
import type { ApiError } from '#src/api/api-error.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { KeptCode } from './kept-code.tsx';
import { PortalText } from './portal-text.tsx';
import { type CodeGuard, useLeaveGuard } from './use-leave-guard.ts';
import { useTaken } from './use-taken.ts';
import type { WizardView } from './wizard-view.ts';

interface CodeStep<Kept, Key extends QueryKey> {
  readonly isShown: boolean;
  /** Asks for the code that the product keeps. */
  readonly query: UseQueryOptions<Kept, ApiError, Kept, Key>;
  readonly label: string;
  readonly fileName: string;
  /** Where the code goes. */
  readonly carry: 'confirmation.carry' | 'return.carry';
  /** How long the product keeps it, in words. */
  readonly keptUntil: string;
  readonly onNext: () => void;
  readonly onClose: () => void;
}

/**
 * The step that shows a code only the product has. It is asked for whenever the step is shown: after a reload, after a
 * lost answer, in another browser. Leaving it asks first as long as it was neither copied nor saved (screens.md §3.4, §3.5).
 */
export function useCodeStep<Kept extends { readonly code: string }, Key extends QueryKey>({
  isShown,
  query,
  label,
  fileName,
  carry,
  keptUntil,
  onNext,
  onClose,
}: CodeStep<Kept, Key>): { readonly view: WizardView; readonly codeGuard: CodeGuard } {
  const { t } = useTexts(['reservation', 'common']);
  const kept = useQuery({ ...query, enabled: isShown });
  const code = kept.data?.code;
  const [isTaken, take] = useTaken(code);
  const codeGuard = useLeaveGuard({ isAtStake: code !== undefined && !isTaken, isShown });
  const view: WizardView = {
    children: (
      <>
        <KeptCode
          label={label}
          code={code}
          fileName={fileName}
          asked={kept}
          onRetry={() => void kept.refetch()}
          onTaken={take}
        />
        <PortalText i18nKey={carry} />
        <p className="muted">{keptUntil}</p>
      </>
    ),
    later: { label: t('continueLater'), act: onClose },
    back: undefined,
    primary: { label: t('common:next'), act: onNext, isReady: code !== undefined },
    busy: undefined,
    problem: null,
    onLeave: codeGuard.guard,
  };
  return { view, codeGuard };
}
