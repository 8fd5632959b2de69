import { useQuery } from '@tanstack/react-query';
import { Link, matchPath, useLocation } from 'react-router';
import { summaryQuery } from '#src/api/license.ts';
import { useOffers } from '#src/features/licenses/use-offers.ts';
import type { Entrance, OfferOf } from '#src/features/reservation/entrances.ts';
import { type ToldChange, useChangedTexts } from '#src/i18n/changed-texts.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { paths } from '#src/paths.ts';
import { useChanges } from '#src/ui/changes.ts';
import { NoticeBox } from '#src/ui/notice.tsx';
import { whyRefused } from './why-refused.ts';

/** Where the address of a dialog leads, by what is offered at the moment. */
export type EntranceOf = (offerOf: OfferOf) => Entrance;

interface MeanwhileNoticeProps {
  readonly change: ToldChange;
  readonly entranceOf: EntranceOf;
}

/** In an open dialog: who has made another state of it, when, what has become of the errand, and where it goes on. */
export function MeanwhileNotice({ change, entranceOf }: MeanwhileNoticeProps) {
  const { t } = useTexts(['meanwhile', 'refused', 'licenses']);
  const now = useChanges()?.now ?? Date.parse(change.at);
  const { sentence } = useChangedTexts(now);
  const { pathname, state } = useLocation();
  const { data: summary } = useQuery(summaryQuery);
  const offerOf = useOffers();
  if (!summary) return null;
  const entrance = entranceOf(offerOf);
  if ('at' in entrance) {
    const isHere = matchPath(entrance.at, pathname) !== null;
    return (
      <NoticeBox
        severity="warning"
        role="alert"
        title={sentence(change)}
        actions={
          isHere ? null : (
            <Link to={entrance.at} replace state={state}>
              {t('meanwhile:state.continue')}
            </Link>
          )
        }
      >
        <p>{t(isHere ? 'meanwhile:state.goOn' : 'meanwhile:state.elsewhere')}</p>
      </NoticeBox>
    );
  }
  const refused = whyRefused(entrance.refused, summary, offerOf);
  return (
    <NoticeBox
      severity="warning"
      role="alert"
      title={sentence(change)}
      actions={
        <Link to={paths.licenses()} replace>
          {t('meanwhile:state.leave')}
        </Link>
      }
    >
      <p>
        {refused === 'role' ? t('licenses:refusedByRole') : t(`refused:${refused}`)} {t('meanwhile:state.elsewhere')}
      </p>
    </NoticeBox>
  );
}
