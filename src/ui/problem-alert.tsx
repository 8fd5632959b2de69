import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import type { ConcurrentChange } from '#src/i18n/change-messages.ts';
import { type ProblemTextCode, type ReasonTextCode, useProblemTexts } from '#src/i18n/problem-texts.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { useConcurrentChanges } from './concurrent-changes.ts';
import { NoticeBox } from './notice.tsx';
import { RawResponse } from './raw-response.tsx';
import { ResolutionLink, useHasInput } from './resolution-link.tsx';

/** What there is to say of a failure: its code, and what was really answered, for support. */
export interface FailureDetails {
  readonly code: ProblemTextCode | ReasonTextCode;
  readonly raw?: string | undefined;
  readonly requestId?: string | undefined;
  /** What somebody else did that is the reason. */
  readonly conflictCause?: ConcurrentChange | undefined;
  /** Whether it belongs to an act of which nobody can tell whether it was carried out. */
  readonly hasUnknownOutcome?: boolean | undefined;
  /** How long to wait before trying again, in seconds, where that was told. */
  readonly retryAfter?: number | undefined;
}

interface ProblemAlertProps {
  /** What failed in the words of the errand; without it the cause itself is the title. */
  readonly title?: string;
  readonly failure: FailureDetails;
  readonly onRetry?: () => void;
  /** More to do about it than the remedy's link and trying again. */
  readonly actions?: ReactNode;
  /** For the field it is about, which refers to it. */
  readonly id?: string | undefined;
  readonly children?: ReactNode;
}

/** What went wrong, why, what to do next and where; and what was answered, folded, to copy for support. */
export function ProblemAlert({ title, failure, onRetry, actions, id, children }: ProblemAlertProps) {
  const { t } = useTranslation(['common', 'problems']);
  const changes = useConcurrentChanges();
  const { cause, remedy } = useProblemTexts()(failure.code);
  const hasInput = useHasInput();
  const { code, raw, requestId, conflictCause, retryAfter, hasUnknownOutcome } = failure;
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
            <Button size="small" variant="outlined" color="inherit" onClick={onRetry}>
              {t('tryAgain')}
            </Button>
          ) : null}
        </>
      }
    >
      {conflictCause ? changes?.renderMessage(conflictCause) : null}
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
