import Button from '@mui/material/Button';
import { useState } from 'react';
import { Link } from 'react-router';
import { serverNow } from '#src/api/server-clock.ts';
import { evaluationRemaining, wholeDays } from '#src/domain/expiry.ts';
import { useProblemTexts } from '#src/i18n/problem-texts.ts';
import { RichText, useTranslation } from '#src/i18n/use-translation.ts';
import { inAppNavigation, paths } from '#src/paths.ts';
import { NewTabLink } from '#src/ui/new-tab-link.tsx';
import { NoticeBox } from '#src/ui/notice.tsx';
import { RawResponse } from '#src/ui/raw-response.tsx';
import { ResolutionLink } from '#src/ui/resolution-link.tsx';
import { TextWithNames } from '#src/ui/text-with-names.tsx';
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

/** Notice about a running, failed, stale or expired registration, with the reason and the next step. */
export function RegistrationNotice({ notice: { severity }, summary: { registration }, product }: NoticeProps) {
  const { t } = useTranslation('licenses');
  const textsOf = useProblemTexts();
  switch (registration.status) {
    case 'registering':
      return (
        <NoticeBox severity={severity} title={t('notice.registering')}>
          <p>{t('notice.registeringNext')}</p>
        </NoticeBox>
      );
    case 'retrying': {
      const { code, raw } = registration.lastFailure.reason;
      const reason = textsOf(`reason:${code}`).cause;
      return (
        <NoticeBox severity={severity} title={t('notice.retrying')}>
          <p>
            {product.capabilities.transport === 'dialog' ? (
              <RichText
                t={t}
                i18nKey="notice.retryingNext"
                values={{ reason }}
                components={{ edit: <Link to={paths.transport()} {...inAppNavigation} /> }}
              />
            ) : (
              t('notice.retryingNextPlain', { reason })
            )}
          </p>
          <RawResponse raw={raw} />
        </NoticeBox>
      );
    }
    case 'failed': {
      const { code, raw } = registration.lastFailure.reason;
      const { cause, remedy } = textsOf(`reason:${code}`);
      return (
        <NoticeBox
          severity={severity}
          title={t('notice.registrationFailed')}
          actions={<ResolutionLink code={`reason:${code}`} />}
        >
          <p>
            {cause} {remedy}
          </p>
          <RawResponse raw={raw} />
        </NoticeBox>
      );
    }
    case 'unregistered':
      return registration.staleRegistration ? (
        <NoticeBox severity={severity} title={t('notice.leftBehind')}>
          <p>
            <TextWithNames
              text={t('notice.leftBehindNext', {
                productInstance: registration.staleRegistration.productInstance,
                virtualAccount: registration.staleRegistration.virtualAccount,
              })}
              names={[registration.staleRegistration.productInstance, registration.staleRegistration.virtualAccount]}
            />
          </p>
        </NoticeBox>
      ) : null;
    case 'expired':
      return (
        <NoticeBox severity={severity} title={t('notice.registrationExpired')}>
          <p>{t('notice.registrationExpiredNext')}</p>
        </NoticeBox>
      );
    default:
      return null;
  }
}

/** Notice that a cluster needs or uses no licenses, because it is on standby or leads a federation (S0). */
export function DeploymentNotice({ notice: { kind, severity }, product }: Omit<NoticeProps, 'summary'>) {
  const { t } = useTranslation('licenses');
  const context = product.noun;
  const [title, next] =
    kind === 'standby'
      ? [t('notice.standby', { context }), t('notice.standbyNext')]
      : [t('notice.federationLeader', { context }), t('notice.federationLeaderNext')];
  return (
    <NoticeBox severity={severity} title={title}>
      <p>{next}</p>
    </NoticeBox>
  );
}
