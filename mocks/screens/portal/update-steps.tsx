import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { PortalInstancePage } from '#mocks/cssm/instance-page.ts';
import type { PortalInstanceRow } from '#mocks/cssm/replies.ts';
import type { PortalReservable } from '#mocks/cssm/reservation-offer.ts';
import type { ReservationUpdate } from '#mocks/cssm/reservation-updates.ts';
import { reportResult } from '#src/ui/announcer.ts';
import { AuthorizationCodeText } from './authorization-code-text.tsx';
import { ConfirmationCodeDialog } from './confirmation-code-dialog.tsx';
import { PortalWizard } from './portal-wizard.tsx';
import { ProductDetails } from './product-details.tsx';
import type { SimulatorRefusal } from './refusal.ts';
import { ReviewTable } from './review-table.tsx';
import { SelectLicenses } from './select-licenses.tsx';
import { useLicenseQuantities } from './use-license-quantities.ts';
import { usePortalMutation } from './use-portal-mutation.ts';
import { type PortalTranslate, usePortalTexts } from './use-portal-texts.ts';

/** State of the wizard; the review keeps the offer from when it was opened. */
type UpdateWizardState =
  | { readonly step: 'select' }
  | {
      readonly step: 'review';
      readonly licenses: readonly PortalReservable[];
      readonly quantities: Readonly<Record<string, number>>;
    }
  | { readonly step: 'done'; readonly authorizationCode: string };

const stepNames = ['select', 'review', 'done'] as const;

const heldQuantities = (licenses: readonly PortalReservable[]) =>
  Object.fromEntries(licenses.map(({ tag, held: count }) => [tag, count === 0 ? '' : String(count)]));

interface UpdateStepsProps {
  readonly page: PortalInstancePage;
  /** Called when the code is requested: the wizard then stays open although no further update is possible. */
  readonly onStarted: () => void;
  readonly onClose: () => void;
}

/** Steps of Update License Reservation; going back keeps the input. */
export function UpdateSteps({ page, onStarted, onClose }: UpdateStepsProps) {
  const { t } = usePortalTexts();
  const [state, setState] = useState<UpdateWizardState>({ step: 'select' });
  const [start] = useState(() => heldQuantities(page.updatable));
  const quantityInputs = useLicenseQuantities(start);
  const updateMutation = usePortalMutation('update-reservation', (simulator, update: ReservationUpdate) =>
    simulator.cssm.updateReservation(update),
  );

  const next = () => {
    if (state.step === 'select') {
      const quantities = quantityInputs.validate(page.updatable);
      if (quantities) setState({ step: 'review', licenses: page.updatable, quantities });
    }
    if (state.step === 'review') {
      onStarted();
      updateMutation.mutate({ udi: page.udi, quantities: state.quantities }, ({ authorizationCode }) => {
        setState({ step: 'done', authorizationCode });
        reportResult(t('update.announced'));
      });
    }
  };
  const back = () => {
    setState({ step: 'select' });
    updateMutation.reset();
  };
  const isUntouched =
    state.step === 'select' && Object.keys(start).every((tag) => quantityInputs.inputs[tag] === start[tag]);

  return (
    <PortalWizard
      title={t('update.title')}
      steps={stepNames.map((name) => ({ name, title: t(`update.steps.${name}`) }))}
      step={state.step}
      onDismiss={isUntouched ? onClose : undefined}
      {...(state.step !== 'done' && { onNext: next })}
      problem={updateMutation.refusal && refusalText(updateMutation.refusal, t)}
      actions={
        state.step === 'done' ? (
          <Button onClick={onClose}>{t('close')}</Button>
        ) : (
          <>
            <Button onClick={onClose} disabled={updateMutation.isPending}>
              {t('cancel')}
            </Button>
            {state.step === 'review' && (
              <Button onClick={back} disabled={updateMutation.isPending}>
                {t('wizard.back')}
              </Button>
            )}
            <Button type="submit" variant="contained" loading={updateMutation.isPending}>
              {t(state.step === 'review' ? 'reserve.generate' : 'wizard.next')}
            </Button>
          </>
        )
      }
    >
      {state.step !== 'done' && <ProductDetails device={page} />}
      {state.step === 'select' && <Alert severity="warning">{t('update.cost')}</Alert>}
      {state.step === 'select' && (
        <SelectLicenses
          hint={t('update.totals')}
          licenses={page.updatable}
          kind="specific"
          onKind={() => undefined}
          inputs={quantityInputs.inputs}
          onQuantity={quantityInputs.setQuantity}
          errors={quantityInputs.errors}
          problem={quantityInputs.isEmpty ? t('update.nothing') : undefined}
        />
      )}
      {state.step === 'review' && (
        <>
          <ReviewTable licenses={state.licenses} quantities={state.quantities} />
          <Typography>{t('update.reviewHint')}</Typography>
        </>
      )}
      {state.step === 'done' && (
        <UpdateResult page={page} authorizationCode={state.authorizationCode} onConfirmed={onClose} />
      )}
    </PortalWizard>
  );
}

function refusalText({ problem }: SimulatorRefusal, t: PortalTranslate): string {
  if (problem === 'invalid-request') return t('reserve.noLongerAvailable');
  if (problem === 'reservation-pending') return t('update.inTransit');
  return t(problem === 'unknown' ? 'codeProblems.failed' : 'update.gone');
}

interface UpdateResultProps {
  readonly page: Pick<PortalInstanceRow, 'udi' | 'serialNumber'>;
  readonly authorizationCode: string;
  /** Called after the product's confirmation code was accepted. */
  readonly onConfirmed: () => void;
}

/** The authorization code of an update, and the entry of its confirmation code (S4 ch. 5). */
function UpdateResult({ page, authorizationCode, onConfirmed }: UpdateResultProps) {
  const { t } = usePortalTexts();
  const [isEntering, setEntering] = useState(false);
  return (
    <>
      <Typography>{t('update.done')}</Typography>
      <AuthorizationCodeText code={authorizationCode} serialNumber={page.serialNumber} />
      <Alert severity="warning">
        <AlertTitle>{t('update.doNotClose')}</AlertTitle>
        {t('update.doNotCloseNext')}
        <Box sx={{ mt: 2 }}>
          <Button onClick={() => setEntering(true)}>{t('update.enter')}</Button>
        </Box>
      </Alert>
      {isEntering && <ConfirmationCodeDialog udi={page.udi} onDone={onConfirmed} onClose={() => setEntering(false)} />}
    </>
  );
}
