import Button from '@mui/material/Button';
import { useState } from 'react';
import { Link } from 'react-router';
import { serverNow } from '#src/api/server-clock.ts';
import { evaluationRemaining, wholeDays } from '#src/domain/expiry.ts';
import { RichText, useTranslation } from '#src/i18n/use-translation.ts';
import { inAppNavigation, paths } from '#src/paths.ts';
import { NewTabLink } from '#src/ui/new-tab-link.tsx';
import { NoticeBox } from '#src/ui/notice.tsx';
import type { NoticeProps } from './notice-props.ts';
import { useActionAvailability } from './use-action-availability.ts';

/** Notice about a running or expired evaluation, with the steps to a registration (S4 ch. 5). */
export function EvaluationNotice({ notice, summary, product }: NoticeProps) {
  const { t } = useTranslation('licenses');
  const context = product.noun;
  const count = wholeDays(evaluationRemaining(summary.evaluation, serverNow()));
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

/** The steps to a registration according to the product's capabilities. On a phone they collapse to the first one. */
function RegistrationSteps({ product }: Pick<NoticeProps, 'product'>) {
  const { t } = useTranslation('licenses');
  const [isFolded, setFolded] = useState(true);
  const { capabilities, noun: context, portalUrl } = product;
  const getAvailability = useActionAvailability();
  // Read-only roles see the steps without links to dialogs that they cannot open.
  const subscription =
    getAvailability('edit-subscription') === 'enabled' ? (
      <Link to={paths.subscription()} {...inAppNavigation} />
    ) : (
      <span />
    );
  const transport =
    getAvailability('edit-transport') === 'enabled' ? <Link to={paths.transport()} {...inAppNavigation} /> : <span />;
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
          ) : getAvailability('edit-transport') !== 'hidden' ? (
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
