import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Action } from '#src/domain/actions.ts';
import { canBeSnoozed } from '#src/domain/snoozes.ts';
import { useProblemTexts } from '#src/i18n/problem-texts.ts';
import { RichText, useTranslation } from '#src/i18n/use-translation.ts';
import { inAppNavigation, paths } from '#src/paths.ts';
import { NewTabLink } from '#src/ui/new-tab-link.tsx';
import { NoticeBox } from '#src/ui/notice.tsx';
import { RawResponse } from '#src/ui/raw-response.tsx';
import { ResolutionLink } from '#src/ui/resolution-link.tsx';
import { TextWithNames } from '#src/ui/text-with-names.tsx';
import { CheckConnectionButton } from './action-button.tsx';
import { Instruction } from './instruction.tsx';
import type { NoticeProps } from './notice-props.ts';
import { PortalButton } from './portal-button.tsx';
import { SnoozeSlot } from './snooze-slot.tsx';
import { useEvaluationTitle } from './stage-titles.ts';
import { useActionAvailability } from './use-action-availability.ts';

/** Notice about a running or expired evaluation, with the way to a registration (S4 ch. 5). */
export function EvaluationNotice({ notice, summary: { evaluation }, product }: NoticeProps) {
  const { t } = useTranslation('licenses');
  const runningTitle = useEvaluationTitle();
  const isExpired = notice.kind === 'evaluation-expired';
  const { stage, severity } = notice;
  const isLocked = product.capabilities.locksWhenEvaluationEnds;
  const consequence = !isLocked ? 'noFeaturesAffected' : isExpired ? 'evaluationLocked' : 'evaluationWillLock';
  const isEnding = stage !== undefined && severity !== 'information';
  return (
    <NoticeBox
      severity={severity}
      title={isExpired ? t('notice.evaluationExpired') : runningTitle(evaluation, severity)}
      actions={canBeSnoozed(notice) ? <SnoozeSlot notice={notice} /> : null}
    >
      <p>{t(`notice.${isExpired || isEnding ? consequence : 'evaluationCounts'}`)}</p>
      <RegistrationGuide product={product} />
    </NoticeBox>
  );
}

/** The next step to a registration, with all steps folded; for a read-only role the roles that can register. */
function RegistrationGuide({ product }: Pick<NoticeProps, 'product'>) {
  const { t } = useTranslation('licenses');
  const register = useActionAvailability()('register');
  if (register === 'hidden') return null;
  if (register === 'forbidden') {
    return (
      <p>
        <Instruction task="register" noun={product.noun} />
      </p>
    );
  }
  return (
    <>
      <p>
        <RichText t={t} i18nKey="notice.registerNow" components={{ portal: <NewTabLink href={product.portalUrl} /> }} />
      </p>
      <details className="folded-steps">
        <summary>{t('notice.steps')}</summary>
        <RegistrationSteps product={product} />
      </details>
    </>
  );
}

/** The steps to a registration according to the product's capabilities. */
function RegistrationSteps({ product }: Pick<NoticeProps, 'product'>) {
  const { t } = useTranslation('licenses');
  const { capabilities, noun: context, portalUrl } = product;
  const getAvailability = useActionAvailability();
  return (
    <ol className="notice-steps">
      <li>
        {capabilities.tiers ? (
          <RichText
            t={t}
            i18nKey="notice.stepSubscription"
            components={{ edit: <ActionLink action="edit-subscription" to={paths.subscription()} /> }}
          />
        ) : (
          t('notice.stepConnectivity', { context })
        )}
      </li>
      <li>
        {capabilities.transport !== 'dialog' ? (
          t('notice.stepAvailable')
        ) : getAvailability('edit-transport') !== 'hidden' ? (
          <RichText
            t={t}
            i18nKey="notice.stepTransport"
            context={context}
            components={{ edit: <ActionLink action="edit-transport" to={paths.transport()} /> }}
          />
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
        <NoticeBox severity={severity} title={t('notice.retrying')} actions={<CheckConnectionButton />}>
          <p>
            {t('notice.retryingNext', { reason })}{' '}
            <Instruction task="resolve">
              {product.capabilities.transport === 'dialog' ? (
                <RichText
                  t={t}
                  i18nKey="notice.checkTransport"
                  components={{ edit: <ActionLink action="edit-transport" to={paths.transport()} /> }}
                />
              ) : (
                t('notice.checkNetwork')
              )}
            </Instruction>
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
            {cause}{' '}
            <Instruction task="register" noun={product.noun}>
              {remedy}
            </Instruction>
          </p>
          <RawResponse raw={raw} />
        </NoticeBox>
      );
    }
    case 'unregistered':
      return registration.staleRegistration ? (
        <NoticeBox
          severity={severity}
          title={t('notice.leftBehind')}
          actions={<PortalButton href={product.portalInstanceUrl ?? product.portalUrl} isPrimary />}
        >
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
        <NoticeBox
          severity={severity}
          title={t('notice.registrationExpired')}
          actions={<PortalButton href={product.portalUrl} />}
        >
          <p>
            {t('notice.registrationExpiredNext')}{' '}
            <Instruction task="register" noun={product.noun}>
              <RichText
                t={t}
                i18nKey="notice.registerAgain"
                components={{ register: <ActionLink action="register" to={paths.register()} /> }}
              />
            </Instruction>
          </p>
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

interface ActionLinkProps {
  readonly action: Action;
  readonly to: string;
  /** Set by `RichText`. */
  readonly children?: ReactNode;
}

/** Link inside a sentence that opens a dialog; plain text if the action is not available. */
function ActionLink({ action, to, children }: ActionLinkProps) {
  if (useActionAvailability()(action) !== 'enabled') return children;
  return (
    <Link to={to} {...inAppNavigation}>
      {children}
    </Link>
  );
}
