import { useQuery } from '@tanstack/react-query';
import { Link, matchPath, useLocation } from 'react-router';
import { summaryQuery } from '#src/api/license.ts';
import { useOffers } from '#src/features/licenses/use-offers.ts';
import { namesIn, type ToldChange, useChangedTexts } from '#src/i18n/changed-texts.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { paths } from '#src/paths.ts';
import { useChanges } from '#src/ui/changes-by-others.ts';
import { NoticeBox } from '#src/ui/notice.tsx';
import { useHasInput } from '#src/ui/remedy-link.tsx';
import type { EntranceOf } from './entrances.ts';
import { useRefusalText } from './use-refusal-text.ts';
import { whyRefused } from './why-refused.ts';

interface ChangeByOthersNoticeProps {
  readonly change: ToldChange;
  readonly entranceOf: EntranceOf;
}

/** In an open dialog: who has made another state of it, when, what has become of the errand, and where it goes on. */
export function ChangeByOthersNotice({ change, entranceOf }: ChangeByOthersNoticeProps) {
  const { t } = useTexts('changesByOthers');
  const { sentence } = useChangedTexts(useChanges()?.now);
  const { pathname, state } = useLocation();
  const { data: summary } = useQuery(summaryQuery);
  const offerOf = useOffers();
  const refusalText = useRefusalText();
  const hasInput = useHasInput();
  if (!summary) return null;
  const entrance = entranceOf(offerOf);
  const isOpen = 'at' in entrance;
  const isHere = isOpen && matchPath(entrance.at, pathname) !== null;
  const refused = isOpen ? undefined : whyRefused(entrance.refused, summary, offerOf);
  const goOn = t(hasInput ? 'state.goOnEntered' : 'state.goOn');
  const elsewhere = hasInput ? t('state.elsewhere') : undefined;
  const said = [refused && refusalText(refused), isHere ? goOn : elsewhere].filter((part) => part !== undefined);
  const wayOn = isOpen ? (
    <Link to={entrance.at} replace state={state}>
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
      actions={isHere ? null : wayOn}
    >
      {said.length > 0 ? <p>{said.join(' ')}</p> : null}
    </NoticeBox>
  );
}
