import { Suspense, useState } from 'react';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { lazyWithRetry } from './lazy-with-retry.tsx';

/** Wanted by whoever unfolds an answer, and so not part of the first screen. */
const CopyButton = lazyWithRetry(async () => (await import('./copy-button.tsx')).CopyButton);

interface RawResponseProps {
  /** What was really said, verbatim and untranslated. */
  readonly raw: string;
  readonly requestId?: string | undefined;
  /** What opens it; “What was answered” unless told. */
  readonly summary?: string | undefined;
}

/** What was really answered, folded, to read or to copy for support. */
export function RawResponse({ raw, requestId, summary }: RawResponseProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="raw-answer" onToggle={(event) => setOpen(event.currentTarget.open)}>
      {/* With a tabindex a dialog knows it for a place where Tab stops; what is folded away must be none. */}
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
