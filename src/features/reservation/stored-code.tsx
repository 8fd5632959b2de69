import { useQuery } from '@tanstack/react-query';
import type { ApiError } from '#src/api/api-error.ts';
import { productQuery } from '#src/api/product.ts';
import { RichText, useTranslation } from '#src/i18n/use-translation.ts';
import { CodeField } from '#src/ui/code-field.tsx';
import { NewTabLink } from '#src/ui/new-tab-link.tsx';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';
import { useStickyError } from '#src/ui/use-sticky-error.ts';

/** The file names of saved codes. They are the same in every language, so that users can search for them. */
export const fileNames = {
  request: 'reservation-request-code.txt',
  confirmation: 'reservation-confirmation-code.txt',
  return: 'reservation-return-code.txt',
} as const;

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

interface PortalInstructionsProps {
  readonly i18nKey:
    | 'updateInPortal'
    | 'request.carry'
    | 'confirmation.carry'
    | 'confirmation.enter'
    | 'return.carry'
    | 'return.enter';
}

/** Instructions for Smart Software Manager, with a link to it. */
export function PortalInstructions({ i18nKey }: PortalInstructionsProps) {
  const { t } = useTranslation('reservation');
  const { data: product } = useQuery(productQuery);
  return (
    <p>
      <RichText t={t} i18nKey={i18nKey} components={{ portal: <NewTabLink href={product?.portalUrl ?? ''} /> }} />
    </p>
  );
}
