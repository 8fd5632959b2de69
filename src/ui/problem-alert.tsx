import type { ReactNode } from 'react';
import type { ConcurrentChange } from '#src/i18n/change-messages.ts';
import { type ProblemTextCode, type ReasonTextCode, useProblemTexts } from '#src/i18n/problem-texts.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { Button } from './button.tsx';
import { useConcurrentChanges } from './concurrent-changes.ts';
import { NoticeBox } from './notice.tsx';
import { RawResponse } from './raw-response.tsx';
import { ResolutionLink, useHasInput } from './resolution-link.tsx';

/** Details of a failure: its code, the raw response for support and the circumstances. */
export interface FailureDetails {
  readonly code: ProblemTextCode | ReasonTextCode;
  readonly raw?: string | undefined;
  readonly requestId?: string | undefined;
  /** The text of a failure that has none in the catalogues, in the product's own words. */
  readonly detail?: string | undefined;
  /** The change by another user that caused the failure. */
  readonly conflictCause?: ConcurrentChange | undefined;
  /** Whether it is unknown if the failed command was executed. */
  readonly hasUnknownOutcome?: boolean | undefined;
  /** Seconds to wait before a retry, if the response contained Retry-After. */
  readonly retryAfter?: number | undefined;
}

interface ProblemAlertProps {
  /** The failed task in words. The default is the cause of the failure. */
  readonly title?: string;
  readonly failure: FailureDetails;
  readonly onRetry?: () => void;
  /** Actions besides the resolution link and the retry. */
  readonly actions?: ReactNode;
  /** The id for `aria-describedby` of the field that the alert is about. */
  readonly id?: string | undefined;
  readonly children?: ReactNode;
}

/** Alert with the cause of a failure, its remedy, a link to the place of the remedy and the collapsed raw response. */
export function ProblemAlert({ title, failure, onRetry, actions, id, children }: ProblemAlertProps) {
  const { t } = useTranslation(['common', 'problems']);
  const changes = useConcurrentChanges();
  const { cause, remedy } = useProblemTexts()(failure.code);
  const hasInput = useHasInput();
  const { code, raw, requestId, detail, conflictCause, retryAfter, hasUnknownOutcome } = failure;
  return (
    <NoticeBox
      severity="error"
      role="alert"
      id={id}
      title={title ?? cause}
      actions={
        <>
          <ResolutionLink code={code} hasRetry={onRetry !== undefined} />
          {actions}
          {onRetry ? (
            <Button size="small" variant="outlined" onClick={onRetry}>
              {t('tryAgain')}
            </Button>
          ) : null}
        </>
      }
    >
      {conflictCause ? changes?.renderMessage(conflictCause) : null}
      {detail ? <p>{detail}</p> : null}
      <p>
        {title ? `${cause} ` : ''}
        {retryAfter === undefined ? remedy : t('problems:waitThenTry', { count: retryAfter })}
        {hasUnknownOutcome ? ` ${t('problems:unknown')}` : ''}
        {code === 'session-ended' && hasInput ? ` ${t('problems:entered')}` : ''}
      </p>
      {children}
      {raw ? <RawResponse raw={raw} requestId={requestId} /> : null}
    </NoticeBox>
  );
}
