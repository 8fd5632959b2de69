import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import { useLocation } from 'react-router';
import { summaryQuery } from '#src/api/license.ts';
import { productQuery } from '#src/api/product.ts';
import { registerMutation } from '#src/api/registration.ts';
import { useAbortableMutation } from '#src/api/use-abortable-mutation.ts';
import type { Transport } from '#src/contract/settings.ts';
import { normalizeGatewayUrl } from '#src/domain/gateway-url.ts';
import { type RegistrationOutcome, registrationOutcome } from '#src/domain/registration-outcome.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { navigationState } from '#src/paths.ts';
import { announce } from '#src/ui/announcer.ts';
import { useCodeSelection } from '#src/ui/code-selection.tsx';
import { DialogFrame } from '#src/ui/dialog-frame.tsx';
import { getDraft, saveDraft } from '#src/ui/drafts.ts';
import { RegistrationFields, type RegistrationForm } from './registration-fields.tsx';
import { RegistrationPrerequisites } from './registration-prerequisites.tsx';
import { RegistrationProblem } from './registration-problem.tsx';
import { ReservationLink } from './reservation-link.tsx';
import { useRegistrationTabs } from './use-registration-tabs.ts';

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

  useEffect(() => {
    if (outcome?.kind !== 'registered') return;
    announce(t('outcomes:register.done'));
    onClose();
  }, [outcome?.kind, onClose, t]);

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

  const forceRegister = () => {
    form.setValue('force', true);
    form.setFocus('force');
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
          <Button ref={registerButton} type="submit" variant="contained" aria-disabled={isBusy}>
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
      <p className="dialog-busy" role="status">
        {isWaitingForPortal ? `${t('waiting')} ${t('waitingNext')}` : register.isPending ? t('common:working') : ''}
      </p>
      <RegistrationProblem
        id={problemId}
        error={register.error}
        outcome={outcome}
        token={selection.code}
        isForced={form.watch('force')}
        onForce={forceRegister}
      />
    </DialogFrame>
  );
}
