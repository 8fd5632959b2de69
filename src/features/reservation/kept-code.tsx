import type { ApiError } from '#src/api/api-error.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { CodeField } from '#src/ui/code-field.tsx';
import { useLastingError } from '#src/ui/lasting-error.ts';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';

interface KeptCodeProps {
  readonly label: string;
  readonly code: string | undefined;
  readonly fileName: string;
  /** Whether there is no answer yet, and why not. */
  readonly asked: { readonly isPending: boolean; readonly error: ApiError | null };
  readonly onRetry: () => void;
  readonly onTaken?: () => void;
}

/** A code the product keeps, asked for when it is shown; or why it could not be had. */
export function KeptCode({ label, code, fileName, asked, onRetry, onTaken }: KeptCodeProps) {
  const { t } = useTexts('common');
  const error = useLastingError(asked);
  if (code !== undefined)
    return <CodeField label={label} code={code} fileName={fileName} {...(onTaken ? { onTaken } : {})} />;
  if (error) return <ProblemAlert failure={error} onRetry={onRetry} />;
  return <p className="muted code-loading">{t('loading')}</p>;
}
