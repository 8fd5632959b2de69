import { useQuery } from '@tanstack/react-query';
import { Link, matchPath, useLocation } from 'react-router';
import { summaryQuery } from '#src/api/license.ts';
import { useActionAvailability } from '#src/features/licenses/use-action-availability.ts';
import { type ConcurrentChange, namesIn, useChangeMessages } from '#src/i18n/change-messages.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { paths } from '#src/paths.ts';
import { useConcurrentChanges } from '#src/ui/concurrent-changes.ts';
import { NoticeBox } from '#src/ui/notice.tsx';
import { useHasInput } from '#src/ui/resolution-link.tsx';
import { findDenialReason, useDenialText } from './denied-dialog-notice.tsx';
import type { DialogGuard } from './dialog-guards.ts';

interface ConcurrentChangeNoticeProps {
  readonly change: ConcurrentChange;
  readonly guard: DialogGuard;
}

/** Notice in an open dialog that another user has changed the state: the user, the time, the consequence and a link. */
export function ConcurrentChangeNotice({ change, guard }: ConcurrentChangeNoticeProps) {
  const { t } = useTranslation('changesByOthers');
  const { sentence } = useChangeMessages(useConcurrentChanges()?.now);
  const { pathname, state } = useLocation();
  const { data: summary } = useQuery(summaryQuery);
  const getAvailability = useActionAvailability();
  const denialText = useDenialText();
  const hasInput = useHasInput();
  if (!summary) return null;
  const result = guard(getAvailability);
  const isOpen = 'at' in result;
  const isHere = isOpen && matchPath(result.at, pathname) !== null;
  const reason = isOpen ? undefined : findDenialReason(result.denied, summary, getAvailability);
  const continueHere = t(hasInput ? 'state.goOnEntered' : 'state.goOn');
  const continueElsewhere = hasInput ? t('state.elsewhere') : undefined;
  const messages = [reason && denialText(reason), isHere ? continueHere : continueElsewhere].filter(
    (part) => part !== undefined,
  );
  const nextLink = isOpen ? (
    <Link to={result.at} replace state={state}>
      {t('state.continue')}
    </Link>
  ) : (
    <Link to={paths.licenses()} replace>
      {t('state.leave')}
    </Link>
  );
  return (
    <NoticeBox
      severity="warning"
      role="alert"
      title={sentence(change)}
      names={namesIn(change)}
      actions={isHere ? null : nextLink}
    >
      {messages.length > 0 ? <p>{messages.join(' ')}</p> : null}
    </NoticeBox>
  );
}
