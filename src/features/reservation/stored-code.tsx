import type { ApiError } from '#src/api/api-error.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { CodeField } from '#src/ui/code-field.tsx';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';
import { useStickyError } from '#src/ui/use-sticky-error.ts';

interface StoredCodeProps {
  readonly label: string;
  readonly code: string | undefined;
  readonly fileName: string;
  /** The state of the query for the code. */
  readonly query: { readonly isPending: boolean; readonly error: ApiError | null };
  readonly onRetry: () => void;
  readonly onSaved?: () => void;
}

/** A code that the product stores, or the error of its request, or a placeholder while it loads. */
export function StoredCode({ label, code, fileName, query, onRetry, onSaved }: StoredCodeProps) {
  const { t } = useTranslation('common');
  const error = useStickyError(query);
  if (code !== undefined)
    return <CodeField label={label} code={code} fileName={fileName} {...(onSaved ? { onSaved } : {})} />;
  if (error) return <ProblemAlert failure={error} onRetry={onRetry} />;
  return <p className="muted code-loading">{t('loading')}</p>;
}
