import Button from '@mui/material/Button';
import { useState } from 'react';
import { Link } from 'react-router';
import { backendNow } from '#src/api/server-clock.ts';
import { evaluationRemaining, wholeDays } from '#src/domain/expiry.ts';
import { RichText, useTexts } from '#src/i18n/hooks.ts';
import { openedHere, paths } from '#src/paths.ts';
import { NewTabLink } from '#src/ui/new-tab-link.tsx';
import { NoticeBox } from '#src/ui/notice.tsx';
import type { NoticeProps } from './notice-props.ts';
import { useOffers } from './use-offers.ts';

/** Running on the evaluation, or out of it: what that means and the steps to a registration (S4 ch. 5). */
export function EvaluationNotice({ notice, summary, product }: NoticeProps) {
  const { t } = useTexts('licenses');
  const context = product.noun;
  const count = wholeDays(evaluationRemaining(summary.evaluation, backendNow()));
  if (notice.kind === 'evaluation') {
    return (
      <NoticeBox severity={notice.severity} title={t('notice.evaluation', { context })}>
        <p>{t('notice.evaluationLead', { context, count })}</p>
        <RegistrationSteps product={product} />
      </NoticeBox>
    );
  }
  const { locksWhenEvaluationEnds } = product.capabilities;
  return (
    <NoticeBox severity={notice.severity} title={t('notice.evaluationExpired')}>
      <p>
        {t(locksWhenEvaluationEnds ? 'notice.evaluationExpiredLocked' : 'notice.evaluationExpiredUnlocked', {
          context,
        })}
      </p>
      <RegistrationSteps product={product} />
    </NoticeBox>
  );
}

/** The steps as the product's capabilities allow; on a phone they fold to the first. */
function RegistrationSteps({ product }: Pick<NoticeProps, 'product'>) {
  const { t } = useTexts('licenses');
  const [isFolded, setFolded] = useState(true);
  const { capabilities, noun: context, portalUrl } = product;
  const offerOf = useOffers();
  // Whoever may only read is told what has to be right, and not led to where it cannot be changed.
  const subscription =
    offerOf('edit-subscription') === 'offered' ? <Link to={paths.subscription()} {...openedHere} /> : <span />;
  const transport =
    offerOf('edit-transport') === 'offered' ? <Link to={paths.transport()} {...openedHere} /> : <span />;
  return (
    <>
      <ol className="notice-steps" data-folded={isFolded}>
        <li>
          {capabilities.tiers ? (
            <RichText t={t} i18nKey="notice.stepSubscription" components={{ edit: subscription }} />
          ) : (
            t('notice.stepConnectivity', { context })
          )}
        </li>
        <li>
          {capabilities.transport !== 'dialog' ? (
            t('notice.stepAvailable')
          ) : offerOf('edit-transport') !== 'absent' ? (
            <RichText t={t} i18nKey="notice.stepTransport" context={context} components={{ edit: transport }} />
          ) : (
            t('notice.stepGateway', { context })
          )}
        </li>
        <li>
          <RichText t={t} i18nKey="notice.stepLogIn" components={{ portal: <NewTabLink href={portalUrl} /> }} />
        </li>
        <li>{t('notice.stepNavigate')}</li>
        <li>{t('notice.stepToken')}</li>
      </ol>
      <span className="steps-fold">
        <Button
          size="small"
          color="inherit"
          variant="outlined"
          aria-expanded={!isFolded}
          onClick={() => setFolded(!isFolded)}
        >
          {t(isFolded ? 'notice.showSteps' : 'notice.hideSteps')}
        </Button>
      </span>
    </>
  );
}
