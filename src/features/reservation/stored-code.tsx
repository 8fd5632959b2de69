import type { ApiError } from '#src/api/api-error.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { CodeField } from '#src/ui/code-field.tsx';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';
import { useStickyError } from '#src/ui/use-sticky-error.ts';

interface StoredCodeProps {
  readonly label: string;
  readonly code: string | undefined;
  readonly fileName: string;
  /** Whether there is no answer yet, and why not. */
  readonly query: { readonly isPending: boolean; readonly error: ApiError | null };
  readonly onRetry: () => void;
  readonly onSaved?: () => void;
}

/** A code the product keeps, asked for when it is shown; or why it could not be had. */
export function StoredCode({ label, code, fileName, query, onRetry, onSaved }: StoredCodeProps) {
  const { t } = useTranslation('common');
  const error = useStickyError(query);
  if (code !== undefined)
    return <CodeField label={label} code={code} fileName={fileName} {...(onSaved ? { onSaved } : {})} />;
  if (error) return <ProblemAlert failure={error} onRetry={onRetry} />;
  return <p className="muted code-loading">{t('loading')}</p>;
}
