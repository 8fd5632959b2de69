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
  /** The query for the code, which the product stores. */
  readonly query: UseQueryOptions<CodeResponse, ApiError, CodeResponse, Key>;
  readonly label: string;
  readonly fileName: string;
  /** The text key of the instructions for the portal. */
  readonly instructions: 'confirmation.carry' | 'return.carry';
  /** A sentence on how long the product keeps the code. */
  readonly retentionText: string;
  readonly onNext: () => void;
  readonly onClose: () => void;
}

/**
 * The step that shows a code that only the product stores. The code is fetched each time the step is shown, also after a
 * reload, a lost response or in another browser. Leaving needs a confirmation until the code was copied or saved
 * (screens.md §3.4, §3.5).
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
