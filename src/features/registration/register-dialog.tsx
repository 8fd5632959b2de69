import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import { Link, useLocation, useNavigate } from 'react-router';
import { summaryQuery } from '#src/api/license.ts';
import { productQuery } from '#src/api/product.ts';
import { registerMutation } from '#src/api/registration.ts';
import { lastConnectionTestQuery } from '#src/api/settings.ts';
import { useAbortableMutation } from '#src/api/use-abortable-mutation.ts';
import type { Transport } from '#src/contract/settings.ts';
import { normalizeGatewayUrl } from '#src/domain/gateway-url.ts';
import { type RegistrationOutcome, registrationOutcome } from '#src/domain/registration-outcome.ts';
import { transportAddress } from '#src/domain/transport-address.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useProblemTexts } from '#src/i18n/problem-texts.ts';
import { RichText, useTranslation } from '#src/i18n/use-translation.ts';
import { navigationState, paths, tabSwitchNavigation } from '#src/paths.ts';
import { reportResult } from '#src/ui/announcer.ts';
import { BusyText } from '#src/ui/busy-text.tsx';
import { Button } from '#src/ui/button.tsx';
import { useCodeSelection } from '#src/ui/code-selection.tsx';
import { DialogFrame } from '#src/ui/dialog-frame.tsx';
import type { TabChoice } from '#src/ui/dialog-tabs.tsx';
import { getDraft, saveDraft } from '#src/ui/drafts.ts';
import { NewTabLink } from '#src/ui/new-tab-link.tsx';
import { Status } from '#src/ui/status.tsx';
import { useViewUsage } from '#src/ui/view-usage.ts';
import { RegistrationFields, type RegistrationForm, RegistrationProblem } from './registration-fields.tsx';

interface RegisterDialogProps {
  readonly onClose: () => void;
}

/** Returns the initial form values, with the gateway URL of an earlier registration, if any. */
function emptyForm(transport: Transport | undefined): RegistrationForm {
  return { token: '', transportUrl: transport?.kind === 'gateway' ? transport.url : '', force: false };
}

/** Keeps the typed text as a draft while the dialog shows the other tab. */
function useDraft(form: UseFormReturn<RegistrationForm>, hasTabs: boolean): void {
  useLayoutEffect(() => {
    if (!hasTabs) return;
    const draft = getDraft<RegistrationForm>('online');
    if (draft) form.reset(draft, { keepDefaultValues: true });
    return () => saveDraft('online', form.getValues());
  }, [form, hasTabs]);
}

/**
 * The dialog Smart Software Licensing Product Registration (screens.md §3.1). The token exists only in the field: it is
 * never stored and is discarded when the dialog closes. A registration is asynchronous: the dialog waits for its end
 * while it is open, and the page shows the progress without it.
 */
export function RegisterDialog({ onClose }: RegisterDialogProps) {
  const { t } = useTranslation(['registration', 'common', 'outcomes']);
  const { data: transport } = useQuery({ ...summaryQuery, select: (summary) => summary.transport });
  const form = useForm<RegistrationForm>({ defaultValues: emptyForm(transport) });
  const register = useAbortableMutation(registerMutation);
  const [startedAt, setStartedAt] = useState<string>();
  const { data: registration } = useQuery({ ...summaryQuery, select: (summary) => summary.registration });
  const outcome: RegistrationOutcome | undefined =
    startedAt && registration ? registrationOutcome(registration, startedAt) : undefined;
  const account = registration?.status === 'registered' ? registration.virtualAccount : undefined;
  const isBusy = register.isPending || outcome?.kind === 'waiting';
  const selection = useCodeSelection(form.watch('token'), ['registration-token'], { isReadOnly: isBusy });
  const { data: product } = useQuery(productQuery);
  const takesUrl = product?.capabilities.transport === 'registration-url';
  const { isTabSwitch: hasSwitchedTab = false } = navigationState(useLocation());
  const canReserve = product?.capabilities.specificReservation || product?.capabilities.universalReservation;
  const problemId = useId();
  const registerButton = useRef<HTMLButtonElement>(null);
  const isTokenRejected = outcome?.kind === 'refused' && outcome.reason.code === 'token-not-valid';
  const tabs = useRegistrationTabs(isBusy);
  useDraft(form, Boolean(canReserve));
  const isWaitingForPortal = outcome?.kind === 'waiting';

  const nextStep = useViewUsage();
  useEffect(() => {
    if (outcome?.kind !== 'registered') return;
    reportResult(t('outcomes:register.done', { account: account || 'Smart Software Manager' }), nextStep);
    onClose();
  }, [outcome?.kind, account, nextStep, onClose, t]);

  const submit = form.handleSubmit(async ({ transportUrl, force }) => {
    if (isBusy || selection.requireChoice()) return;
    setStartedAt(undefined);
    register.reset();
    const url = normalizeGatewayUrl(transportUrl);
    const accepted = await register
      .mutateAsync({ token: selection.code, force, ...(takesUrl && url && { transportUrl: url }) })
      .catch(() => undefined);
    if (accepted?.registration.status === 'registering') setStartedAt(accepted.registration.startedAt);
  });

  const replaceAndRegister = () => {
    form.setValue('force', true);
    // The pressed button disappears with its alert.
    registerButton.current?.focus();
    void submit();
  };

  return (
    <DialogFrame
      title={t('title')}
      onClose={onClose}
      isDismissible={!isBusy && !form.formState.isDirty}
      submitButtonRef={registerButton}
      onSubmit={(event) => void submit(event)}
      tabs={canReserve ? tabs : undefined}
      isWide
      disableTransition={hasSwitchedTab}
      actions={
        <>
          <Button variant="outlined" onClick={onClose} disabled={register.isPending}>
            {t(isWaitingForPortal || outcome?.kind === 'unreachable' ? 'common:close' : 'common:cancel')}
          </Button>
          <Button
            ref={registerButton}
            type="submit"
            variant="contained"
            aria-disabled={isBusy}
            aria-busy={isBusy || undefined}
          >
            {t('submit')}
          </Button>
        </>
      }
    >
      <RegistrationPrerequisites />
      {canReserve ? <ReservationLink /> : null}
      <RegistrationFields
        form={form}
        selection={selection}
        isBusy={isBusy}
        product={product}
        tokenErrorId={isTokenRejected ? problemId : undefined}
      />
      <BusyText
        text={
          isWaitingForPortal ? `${t('waiting')} ${t('waitingNext')}` : register.isPending ? t('common:working') : ''
        }
      />
      <RegistrationProblem
        id={problemId}
        error={register.error}
        outcome={outcome}
        token={selection.code}
        isForced={form.watch('force')}
        onReplace={replaceAndRegister}
      />
    </DialogFrame>
  );
}

/** The prerequisites of a registration: the transport to the portal and a token from it (S4 ch. 5, S0). */
function RegistrationPrerequisites() {
  const { t } = useTranslation('registration');
  const { data: product } = useQuery(productQuery);
  const { data: transport } = useQuery({ ...summaryQuery, select: (summary) => summary.transport });
  return (
    <ol className="notice-steps">
      {product?.capabilities.transport === 'registration-url' ? (
        <li>{t('beforeConnectivity', { context: product.noun })}</li>
      ) : transport ? (
        <li>
          {t('beforeTransport', {
            transport: t(`transports.${transport.kind}`, { address: transportAddress(transport) }),
          })}
          <LastConnectionTest transport={transport} />
        </li>
      ) : null}
      {product ? (
        <li>
          <RichText t={t} i18nKey="beforeToken" components={{ portal: <NewTabLink href={product.portalUrl} /> }} />
        </li>
      ) : null}
    </ol>
  );
}

/** The result of the last connection test of this page, if it was a test of the transport in use: what failed and when. */
function LastConnectionTest({ transport }: { readonly transport: Transport }) {
  const { t } = useTranslation('settings');
  const { time } = useFormats();
  const textsOf = useProblemTexts();
  const { data: last } = useQuery(lastConnectionTestQuery);
  const isInUse =
    last?.transport.kind === transport.kind && transportAddress(last.transport) === transportAddress(transport);
  if (!isInUse) return null;
  const { testedAt, checks } = last.test;
  const failure = checks.find((check) => check.result === 'failed');
  return (
    <Status
      severity={failure ? 'error' : 'success'}
      text={t(`transport.test.${failure ? 'notReached' : 'reached'}`, { time: time(testedAt) })}
    >
      {failure ? textsOf(`reason:${failure.reason.code}`).cause : null}
    </Status>
  );
}

/** Link to the reservation tab, for a product that cannot reach the portal (S4 ch. 5 "Register the Center"). */
function ReservationLink() {
  const { t } = useTranslation('registration');
  const location = useLocation();
  const link = <Link to={paths.reserve('confirm')} {...tabSwitchNavigation(location)} />;
  return (
    <p>
      <RichText t={t} i18nKey="startHere" components={{ reserve: link }} />
    </p>
  );
}

/** Returns the tabs of the registration with the token tab selected. The other tab is a dialog with its own addresses. */
function useRegistrationTabs(isBusy: boolean): TabChoice {
  const { t } = useTranslation('registration');
  const navigate = useNavigate();
  const location = useLocation();
  return {
    label: t('tabs.label'),
    tabs: [
      { id: 'online', label: t('tabs.online') },
      { id: 'reservation', label: t('tabs.reservation'), refusal: isBusy ? t('waiting') : undefined },
    ],
    selected: 'online',
    onSelect: () => void navigate(paths.reserve('confirm'), tabSwitchNavigation(location)),
  };
}
