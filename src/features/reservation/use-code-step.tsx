import { type QueryKey, type UseQueryOptions, useQuery } from '@tanstack/react-query';
import type { ApiError } from '#src/api/api-error.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { PortalInstructions } from './portal-instructions.tsx';
import { StoredCode } from './stored-code.tsx';
import { useCodeSaved } from './use-code-saved.ts';
import { type CodeGuard, useLeaveGuard } from './use-leave-guard.ts';
import type { WizardStepProps } from './wizard-step-props.ts';

interface CodeStepOptions<CodeResponse, Key extends QueryKey> {
  readonly isShown: boolean;
  /** Asks for the code that the product keeps. */
  readonly query: UseQueryOptions<CodeResponse, ApiError, CodeResponse, Key>;
  readonly label: string;
  readonly fileName: string;
  /** Where the code goes. */
  readonly instructions: 'confirmation.carry' | 'return.carry';
  /** How long the product keeps it, in words. */
  readonly retentionText: string;
  readonly onNext: () => void;
  readonly onClose: () => void;
}

/**
 * The step that shows a code only the product has. It is asked for whenever the step is shown: after a reload, after a
 * lost answer, in another browser. Leaving it asks first as long as it was neither copied nor saved (screens.md §3.4, §3.5).
 */
export function useCodeStep<CodeResponse extends { readonly code: string }, Key extends QueryKey>({
  isShown,
  query,
  label,
  fileName,
  instructions,
  retentionText,
  onNext,
  onClose,
}: CodeStepOptions<CodeResponse, Key>): { readonly view: WizardStepProps; readonly codeGuard: CodeGuard } {
  const { t } = useTranslation(['reservation', 'common']);
  const codeQuery = useQuery({ ...query, enabled: isShown });
  const code = codeQuery.data?.code;
  const [isSaved, markSaved] = useCodeSaved(code);
  const codeGuard = useLeaveGuard({ isUnsaved: code !== undefined && !isSaved, isShown });
  const view: WizardStepProps = {
    children: (
      <>
        <StoredCode
          label={label}
          code={code}
          fileName={fileName}
          query={codeQuery}
          onRetry={() => void codeQuery.refetch()}
          onSaved={markSaved}
        />
        <PortalInstructions i18nKey={instructions} />
        <p className="muted">{retentionText}</p>
      </>
    ),
    secondaryAction: { label: t('continueLater'), onClick: onClose },
    backAction: undefined,
    primaryAction: { label: t('common:next'), onClick: onNext, isReady: code !== undefined },
    busy: undefined,
    problem: null,
    leaveGuard: codeGuard.guard,
  };
  return { view, codeGuard };
}
