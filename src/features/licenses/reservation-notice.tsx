import CircleIcon from 'lucide-react/icons/circle';
import CircleCheckIcon from 'lucide-react/icons/circle-check';
import CircleDotIcon from 'lucide-react/icons/circle-dot';
import { getCodeExchange } from '#src/domain/code-exchange.ts';
import { RichText, useTranslation } from '#src/i18n/use-translation.ts';
import { paths } from '#src/paths.ts';
import { DateTime } from '#src/ui/date-time.tsx';
import { NewTabLink } from '#src/ui/new-tab-link.tsx';
import { NoticeBox } from '#src/ui/notice.tsx';
import { ActionButton } from './action-button.tsx';
import { Instruction } from './instruction.tsx';
import type { NoticeProps } from './notice-props.ts';
import { useIsReadOnly } from './use-action-availability.ts';

/** Notice about a code that the user has to transfer between product and portal, with its steps and buttons (S4 ch. 5). */
export function ReservationNotice(props: NoticeProps) {
  switch (props.notice.kind) {
    case 'reservation-pending':
      return <PendingNotice {...props} />;
    case 'update-unconfirmed':
      return <UpdateNotice {...props} />;
    case 'return-unacknowledged':
      return <ReturnNotice {...props} />;
    case 'reservation-lapsed':
      return <LapsedNotice {...props} />;
    default:
      return null;
  }
}

function PendingNotice({ notice: { severity }, summary, product }: NoticeProps) {
  const { t } = useTranslation('licenses');
  const isReadOnly = useIsReadOnly();
  return (
    <NoticeBox
      severity={severity}
      title={t('notice.reservationPending')}
      actions={
        <>
          <ActionButton
            action="continue-reservation"
            text="continueReservation"
            path={paths.reserve('authorize')}
            isPrimary
          />
          <ActionButton action="view-request-code" text="viewRequestCode" path={paths.requestCode()} />
          <ActionButton action="cancel-reservation" text="cancelReservation" path={paths.cancelReservation()} />
        </>
      }
    >
      <CodeExchangeStepper summary={summary} product={product} />
      {product.guide?.pendingButtons === 'enter-and-return' && !isReadOnly ? (
        <GuideNames title={product.guide.title} />
      ) : null}
    </NoticeBox>
  );
}

/** The names of the same buttons in the product's guide, for readers of the guide. */
function GuideNames({ title }: { readonly title: string }) {
  const { t } = useTranslation('licenses');
  return (
    <details className="guide-names">
      <summary>{t('guideNames.title')}</summary>
      <p>{t('guideNames.lead', { guide: title })}</p>
      <ul>
        <li>{t('guideNames.continue')}</li>
        <li>{t('guideNames.return')}</li>
        <li>{t('guideNames.cancel')}</li>
      </ul>
    </details>
  );
}

/** If the product keeps the confirmation code, the notice can show and acknowledge it; otherwise it opens the wizard. */
function UpdateNotice({ notice: { severity }, summary, product }: NoticeProps) {
  const { t } = useTranslation('licenses');
  const keepsCode = product.capabilities.keepsConfirmationCode;
  const code = paths.updateReservation('confirmation');
  return (
    <NoticeBox
      severity={severity}
      title={t(useIsReadOnly() ? 'notice.updateWaits' : 'notice.updateUnconfirmed')}
      actions={
        keepsCode ? (
          <>
            <ActionButton action="view-confirmation-code" text="viewConfirmationCode" path={code} isPrimary />
            <ActionButton
              action="view-confirmation-code"
              text="codeHasBeenEntered"
              path={paths.acknowledgeConfirmation()}
            />
          </>
        ) : (
          <ActionButton action="view-confirmation-code" text="continueUpdate" path={code} isPrimary />
        )
      }
    >
      <CodeExchangeStepper summary={summary} product={product} />
    </NoticeBox>
  );
}

function ReturnNotice({ notice: { severity }, summary, product }: NoticeProps) {
  const { t } = useTranslation('licenses');
  return (
    <NoticeBox
      severity={severity}
      title={t(useIsReadOnly() ? 'notice.returnWaits' : 'notice.returnUnacknowledged')}
      actions={<ActionButton action="view-return-code" text="viewReturnCode" path={paths.returnReservation('code')} />}
    >
      <CodeExchangeStepper summary={summary} product={product} />
    </NoticeBox>
  );
}

function LapsedNotice({ notice: { severity }, product }: NoticeProps) {
  const { t } = useTranslation('licenses');
  return (
    <NoticeBox
      severity={severity}
      title={t('notice.reservationLapsed')}
      actions={
        <>
          <ActionButton
            action="update-reservation"
            text="updateReservation"
            path={paths.updateReservation('authorize')}
            isPrimary
          />
          <ActionButton
            action="return-reservation"
            text="returnReservedLicenses"
            path={paths.returnReservation('confirm')}
          />
        </>
      }
    >
      <p>
        {t('notice.reservationLapsedNext', { context: product.noun })}{' '}
        <Instruction task="reserve">{t('notice.updateOrReturn')}</Instruction>
      </p>
    </NoticeBox>
  );
}

const icons = { done: CircleCheckIcon, now: CircleDotIcon, later: CircleIcon } as const;

/**
 * The steps of a manual code exchange: the finished step with its day in one line, then the current and the last one with
 * their side (screens.md §2.2). A read-only role, which cannot see the codes, gets the finished step and the roles that can
 * continue.
 */
function CodeExchangeStepper({ summary, product }: Pick<NoticeProps, 'summary' | 'product'>) {
  const { t } = useTranslation('licenses');
  const isReadOnly = useIsReadOnly();
  const exchange = getCodeExchange(summary, product.capabilities);
  if (!exchange) return null;
  const isPending = summary.registration.status === 'reservation-pending';
  const address = isPending ? product.portalLicensesUrl : product.portalInstanceUrl;
  const steps = exchange.steps.filter(({ state }) => state === 'done' || !isReadOnly);
  return (
    <>
      <ol className="tracker" aria-label={t('tracker.label')}>
        {steps.map(({ step, side, state }) => {
          const Icon = icons[state];
          const text = t(`tracker.steps.${step}`);
          return (
            <li key={step} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
              <Icon className="status-icon" aria-hidden="true" />
              <span>
                <span className="visually-hidden">{t(`tracker.states.${state}`)}: </span>
                {state === 'done' ? (
                  <>
                    {text} · <DateTime at={exchange.since} as="date" />
                  </>
                ) : (
                  <>
                    <span className="tracker-place">
                      <RichText
                        t={t}
                        i18nKey={`tracker.places.${side}`}
                        components={{ portal: <NewTabLink href={address ?? product.portalUrl} /> }}
                      />
                    </span>{' '}
                    {text}
                  </>
                )}
              </span>
            </li>
          );
        })}
      </ol>
      {isReadOnly ? (
        <p>
          <Instruction task="continue" />
        </p>
      ) : null}
    </>
  );
}
