import { useTexts } from '#src/i18n/hooks.ts';
import { CopyButton } from './copy-button.tsx';

interface RawAnswerProps {
  /** What was really said, verbatim and untranslated. */
  readonly raw: string;
  readonly requestId?: string | undefined;
  /** What opens it; “What was answered” unless told. */
  readonly summary?: string | undefined;
}

/** What was really answered, folded, to read or to copy for support. */
export function RawAnswer({ raw, requestId, summary }: RawAnswerProps) {
  const { t } = useTexts();
  return (
    <details className="raw-answer">
      <summary>{summary ?? t('rawAnswer')}</summary>
      <p className="code">{raw}</p>
      {requestId ? <p className="muted">{t('requestId', { id: requestId })}</p> : null}
      <CopyButton text={requestId ? `${raw}\n${requestId}` : raw} />
    </details>
  );
}
