import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import { useLocation } from 'react-router';
import { summaryQuery } from '#src/api/license.ts';
import { productQuery } from '#src/api/product.ts';
import { registerMutation } from '#src/api/registration.ts';
import { useAct } from '#src/api/use-act.ts';
import type { Transport } from '#src/contract/settings.ts';
import { gatewayAddressOf } from '#src/domain/gateway-address.ts';
import { type Outcome, outcomeOf } from '#src/domain/registration-outcome.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { navigationState } from '#src/paths.ts';
import { announce } from '#src/ui/announcer.ts';
import { DialogFrame } from '#src/ui/dialog-frame.tsx';
import { useMeantCode } from '#src/ui/meant-code.tsx';
import { keepDraft, keptDraft } from '#src/ui/tab-drafts.ts';
import { BeforeRegistering } from './before-registering.tsx';
import { RegistrationFields, type RegistrationForm } from './registration-fields.tsx';
import { RegistrationProblem } from './registration-problem.tsx';
import { ReservationLink } from './reservation-link.tsx';
import { useRegistrationTabs } from './use-registration-tabs.ts';

interface RegisterDialogProps {
  readonly onClose: () => void;
}

/** Nothing is typed yet; where a way to the portal was given before, it is there to be kept or changed. */
function emptyForm(transport: Transport | undefined): RegistrationForm {
  return { token: '', transportUrl: transport?.kind === 'gateway' ? transport.url : '', force: false };
}

/** What is typed outlives a look at the other tab, and nothing else. */
function useDraft(form: UseFormReturn<RegistrationForm>, hasTabs: boolean): void {
  useLayoutEffect(() => {
    if (!hasTabs) return;
    const draft = keptDraft<RegistrationForm>('online');
    if (draft) form.reset(draft, { keepDefaultValues: true });
    return () => keepDraft('online', form.getValues());
  }, [form, hasTabs]);
}

/**
 * Smart Software Licensing Product Registration (screens.md §3.1). The token lives in the field only: it is never
 * stored, and gone when the dialog closes. A registration is asynchronous; the dialog waits for its end as long as it
 * is open, and the page follows without it.
 */
export function RegisterDialog({ onClose }: RegisterDialogProps) {
  const { t } = useTexts(['registration', 'common', 'outcomes']);
  const { data: transport } = useQuery({ ...summaryQuery, select: (summary) => summary.transport });
  const form = useForm<RegistrationForm>({ defaultValues: emptyForm(transport) });
  const register = useAct(registerMutation);
  const [startedAt, setStartedAt] = useState<string>();
  const { data: registration } = useQuery({ ...summaryQuery, select: (summary) => summary.registration });
  const outcome: Outcome | undefined = startedAt && registration ? outcomeOf(registration, startedAt) : undefined;
  const isBusy = register.isPending || outcome?.kind === 'waiting';
  const meant = useMeantCode(form.watch('token'), ['registration-token'], { isReadOnly: isBusy });
  const { data: product } = useQuery(productQuery);
  const takesUrl = product?.capabilities.transport === 'registration-url';
  const { byTab: isByTab = false } = navigationState(useLocation());
  const mayReserve = product?.capabilities.specificReservation || product?.capabilities.universalReservation;
  const problemId = useId();
  const registerButton = useRef<HTMLButtonElement>(null);
  const isTokenRefused = outcome?.kind === 'refused' && outcome.reason.code === 'token-not-valid';
  const tabs = useRegistrationTabs(isBusy);
  useDraft(form, Boolean(mayReserve));
  const isWaitingForPortal = outcome?.kind === 'waiting';

  useEffect(() => {
    if (outcome?.kind !== 'registered') return;
    announce(t('outcomes:register.done'));
    onClose();
  }, [outcome?.kind, onClose, t]);

  const submit = form.handleSubmit(async ({ transportUrl, force }) => {
    if (isBusy || meant.demand()) return;
    setStartedAt(undefined);
    register.reset();
    const url = gatewayAddressOf(transportUrl);
    const accepted = await register
      .mutateAsync({ token: meant.code, force, ...(takesUrl && url && { transportUrl: url }) })
      .catch(() => undefined);
    if (accepted?.registration.status === 'registering') setStartedAt(accepted.registration.startedAt);
  });

  const forceRegister = () => {
    form.setValue('force', true);
    form.setFocus('force');
  };

  return (
    <DialogFrame
      title={t('title')}
      onClose={onClose}
      mayDismiss={!isBusy && !form.formState.isDirty}
      retryBy={registerButton}
      onSubmit={(event) => void submit(event)}
      tabs={mayReserve ? tabs : undefined}
      isWide
      isInstant={isByTab}
      actions={
        <>
          <Button variant="outlined" onClick={onClose} disabled={register.isPending}>
            {t(isWaitingForPortal || outcome?.kind === 'unreachable' ? 'common:close' : 'common:cancel')}
          </Button>
          <Button ref={registerButton} type="submit" variant="contained" aria-disabled={isBusy}>
            {t('submit')}
          </Button>
        </>
      }
    >
      <BeforeRegistering />
      {mayReserve ? <ReservationLink /> : null}
      <RegistrationFields
        form={form}
        meant={meant}
        isBusy={isBusy}
        product={product}
        tokenToldBy={isTokenRefused ? problemId : undefined}
      />
      <p className="dialog-busy" role="status">
        {isWaitingForPortal ? `${t('waiting')} ${t('waitingNext')}` : register.isPending ? t('common:working') : ''}
      </p>
      <RegistrationProblem
        id={problemId}
        error={register.error}
        outcome={outcome}
        token={meant.code}
        isForced={form.watch('force')}
        onForce={forceRegister}
      />
    </DialogFrame>
  );
}
