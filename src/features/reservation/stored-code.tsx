import { useQuery } from '@tanstack/react-query';
import type { ApiError } from '#src/api/api-error.ts';
import { productQuery } from '#src/api/product.ts';
import { systemQuery } from '#src/api/system.ts';
import { RichText, useTranslation } from '#src/i18n/use-translation.ts';
import { CodeField } from '#src/ui/code-field.tsx';
import { CopyButton } from '#src/ui/copy-button.tsx';
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

/** The instructions for Smart Software Manager by their text key, each with the page that its link opens. */
const instructionPages = {
  updateInPortal: 'portalInstanceUrl',
  'request.carry': 'portalLicensesUrl',
  'confirmation.carry': 'portalInstanceUrl',
  'confirmation.enter': 'portalInstanceUrl',
  'return.carry': 'portalInstanceUrl',
  'return.enter': 'portalInstanceUrl',
} as const;

interface PortalInstructionsProps {
  readonly i18nKey: keyof typeof instructionPages;
}

/** Instructions for Smart Software Manager, with a link to the page where they begin. */
export function PortalInstructions({ i18nKey }: PortalInstructionsProps) {
  const { t } = useTranslation('reservation');
  const { data: product } = useQuery(productQuery);
  const address = product?.[instructionPages[i18nKey]] ?? product?.portalUrl ?? '';
  return (
    <p>
      <RichText t={t} i18nKey={i18nKey} components={{ portal: <NewTabLink href={address} /> }} />
    </p>
  );
}

/** The serial number, by which the portal finds this product, with Copy. */
export function SerialNumber() {
  const { t } = useTranslation('system');
  const { data: serialNumber } = useQuery({ ...systemQuery, select: (system) => system.serialNumber });
  if (serialNumber === undefined) return null;
  return (
    <p className="code-and-copy">
      <span>
        {t('serialNumber')}{' '}
        <span className="code" translate="no">
          {serialNumber}
        </span>
      </span>
      <CopyButton text={serialNumber} />
    </p>
  );
}
