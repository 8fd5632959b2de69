import { type QueryKey, type UseQueryOptions, useQuery } from '@tanstack/react-query';
import type { ApiError } from '#src/api/api-error.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { WizardStep } from '#src/ui/wizard/wizard.tsx';
import { type CodeGuard, useCodeSaved, useLeaveGuard } from './code-guard.ts';
import { PortalInstructions, StoredCode } from './stored-code.tsx';

/** A code that only the product stores, and its guard, which the steps after it need too. */
interface StoredCodeState {
  readonly code: string | undefined;
  readonly query: { readonly isPending: boolean; readonly error: ApiError | null };
  readonly retry: () => void;
  readonly markSaved: () => void;
  readonly guard: CodeGuard;
}

interface StoredCodeOptions {
  /** Whether the step of the code is shown, so that a navigation leaves the code. */
  readonly isShown: boolean;
}

/**
 * Fetches a code each time its step is shown, also after a reload, a lost response or in another browser. Leaving it
 * needs a confirmation until it was copied or saved (screens.md §3.4, §3.5).
 */
export function useStoredCode<CodeResponse extends { readonly code: string }, Key extends QueryKey>(
  options: UseQueryOptions<CodeResponse, ApiError, CodeResponse, Key>,
  { isShown }: StoredCodeOptions,
): StoredCodeState {
  const query = useQuery({ ...options, enabled: isShown });
  const code = query.data?.code;
  const [isSaved, markSaved] = useCodeSaved(code);
  const guard = useLeaveGuard({ isUnsaved: code !== undefined && !isSaved, isShown });
  return { code, query, retry: () => void query.refetch(), markSaved, guard };
}

interface CodeStepProps {
  readonly stored: StoredCodeState;
  readonly label: string;
  readonly fileName: string;
  /** The text key of the instructions for the portal. */
  readonly instructions: 'confirmation.carry' | 'return.carry';
  /** A sentence on how long the product keeps the code. */
  readonly retentionText: string;
  readonly onNext: () => void;
  readonly onClose: () => void;
}

/** The step that shows a code for the portal. */
export function CodeStep({ stored, label, fileName, instructions, retentionText, onNext, onClose }: CodeStepProps) {
  const { t } = useTranslation(['reservation', 'common']);
  const { code, query, retry, markSaved, guard } = stored;
  return (
    <WizardStep
      secondaryAction={{ label: t('continueLater'), onClick: onClose }}
      primaryAction={{ label: t('common:next'), onClick: onNext, isReady: code !== undefined }}
      leaveGuard={guard.guard}
    >
      <StoredCode label={label} code={code} fileName={fileName} query={query} onRetry={retry} onSaved={markSaved} />
      <PortalInstructions i18nKey={instructions} />
      <p className="muted">{retentionText}</p>
    </WizardStep>
  );
}
