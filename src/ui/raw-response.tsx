import { Suspense, useState } from 'react';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { lazyWithRetry } from './lazy-with-retry.tsx';

/** Needed only after the user opens the details, so not part of the first screen. */
const CopyButton = lazyWithRetry(async () => (await import('./copy-button.tsx')).CopyButton);

interface RawResponseProps {
  /** The response, verbatim and untranslated. */
  readonly raw: string;
  readonly requestId?: string | undefined;
  /** The text of the `summary` element. The default is the text `rawAnswer`. */
  readonly summary?: string | undefined;
}

/** The collapsed raw response, to read or to copy for support. */
export function RawResponse({ raw, requestId, summary }: RawResponseProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="raw-answer" onToggle={(event) => setOpen(event.currentTarget.open)}>
      {/* MUI dialogs recognize it as a tab stop only with a tabindex. The collapsed content must not be one. */}
      <summary tabIndex={0}>{summary ?? t('rawAnswer')}</summary>
      <p className="code" translate="no">
        {raw}
      </p>
      {requestId ? <p className="muted">{t('requestId', { id: requestId })}</p> : null}
      {isOpen ? (
        <Suspense>
          <CopyButton text={requestId ? `${raw}\n${requestId}` : raw} />
        </Suspense>
      ) : null}
    </details>
  );
}
