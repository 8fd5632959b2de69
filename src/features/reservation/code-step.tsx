import { type QueryKey, type UseQueryOptions, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ApiError } from '#src/api/api-error.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { type WizardAction, type WizardPrimaryAction, WizardStep } from '#src/ui/wizard/wizard.tsx';
import { type CodeGuard, useCodeSaved, useLeaveGuard } from './code-guard.ts';
import { fileNames, PortalInstructions, SerialNumber, StoredCode } from './stored-code.tsx';

/** A code that only the product stores, and its guard. Two steps show it. */
interface StoredCodeState {
  readonly kind: 'confirmation' | 'return';
  readonly code: string | undefined;
  readonly query: { readonly isPending: boolean; readonly error: ApiError | null };
  readonly retry: () => void;
  readonly markSaved: () => void;
  readonly guard: CodeGuard;
}

interface StoredCodeOptions {
  readonly kind: StoredCodeState['kind'];
  /** Whether the step shows the code. */
  readonly isShown: boolean;
  /** Whether a navigation leaves the code. False in the last step, whose Finish asks by itself. */
  readonly isLeft: boolean;
}

/**
 * Fetches a code each time a step shows it, also after a reload, a lost response or in another browser. Leaving it needs
 * a confirmation until it was copied or saved (screens.md §3.4, §3.5).
 */
export function useStoredCode<CodeResponse extends { readonly code: string }, Key extends QueryKey>(
  options: UseQueryOptions<CodeResponse, ApiError, CodeResponse, Key>,
  { kind, isShown, isLeft }: StoredCodeOptions,
): StoredCodeState {
  const query = useQuery({ ...options, enabled: isShown });
  const code = query.data?.code;
  const [isSaved, markSaved] = useCodeSaved(code);
  const guard = useLeaveGuard({ isUnsaved: code !== undefined && !isSaved, isShown: isLeft });
  return { kind, code, query, retry: () => void query.refetch(), markSaved, guard };
}

interface CodeStepProps {
  readonly stored: StoredCodeState;
  /** A sentence on how long the product keeps the code. */
  readonly retentionText: string;
  readonly onNext: () => void;
  readonly onClose: () => void;
}

/** The step that shows a code for the portal. */
export function CodeStep({ stored, retentionText, onNext, onClose }: CodeStepProps) {
  const { t } = useTranslation(['reservation', 'common']);
  const { kind, code, guard } = stored;
  return (
    <WizardStep
      secondaryAction={{ label: t('continueLater'), onClick: onClose }}
      primaryAction={{ label: t('common:next'), onClick: onNext, isReady: code !== undefined }}
      leaveGuard={guard.guard}
    >
      <CodeOf stored={stored} />
      <PortalInstructions i18nKey={`${kind}.carry`} />
      <p className="muted">{retentionText}</p>
    </WizardStep>
  );
}

interface EnterStepProps {
  readonly stored: StoredCodeState;
  readonly children: ReactNode;
  readonly primaryAction: WizardPrimaryAction;
  /** A second way to finish, which keeps the code. Without one the step can be continued later. */
  readonly alternativeAction?: WizardAction | undefined;
  readonly busy: string | undefined;
  readonly problem: ReactNode;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** The last step, in which the code is entered in the portal: the code again, where to enter it, and what follows. */
export function EnterStep(props: EnterStepProps) {
  const { stored, children, primaryAction, alternativeAction, busy, problem, onBack, onClose } = props;
  const { t } = useTranslation(['reservation', 'common']);
  return (
    <WizardStep
      secondaryAction={alternativeAction ?? { label: t('continueLater'), onClick: onClose }}
      backAction={{ label: t('common:back'), onClick: onBack }}
      primaryAction={primaryAction}
      busy={busy}
      problem={problem}
      leaveGuard={stored.guard.guard}
    >
      <CodeOf stored={stored} />
      <PortalInstructions i18nKey={`${stored.kind}.enter`} />
      <SerialNumber />
      {children}
    </WizardStep>
  );
}

function CodeOf({ stored: { kind, code, query, retry, markSaved } }: { readonly stored: StoredCodeState }) {
  const { t } = useTranslation('reservation');
  return (
    <StoredCode
      label={t(`${kind}Code`)}
      code={code}
      fileName={fileNames[kind]}
      query={query}
      onRetry={retry}
      onSaved={markSaved}
    />
  );
}
