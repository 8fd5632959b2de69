import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useRef } from 'react';
import type { PortalOffer } from '#mocks/cssm/reservation-offer.ts';
import { reportResult } from '#src/ui/announcer.ts';
import { AuthorizationCodeText } from './authorization-code-text.tsx';
import { codeErrorText } from './code-error-text.ts';
import { CodeInput } from './code-input.tsx';
import { PortalWizard } from './portal-wizard.tsx';
import { ProductDetails } from './product-details.tsx';
import { ReviewTable } from './review-table.tsx';
import { SelectLicenses } from './select-licenses.tsx';
import { usePortalTexts } from './use-portal-texts.ts';
import { type ReservationWizardModel, useReservation } from './use-reservation.ts';

interface ReservationWizardProps {
  readonly virtualAccountId: string;
  readonly onClose: () => void;
}

const stepNames = ['code', 'select', 'review', 'done'] as const;
/** Steps of the explanation, in the wording of the guide (S4 ch. 5, Reserve a license). */
const purposeSteps = ['enter', 'select', 'generate', 'activate'] as const;

/** Smart License Reservation: generates an authorization code from a product's request code (domain.md §4.4). */
export function ReservationWizard({ virtualAccountId, onClose }: ReservationWizardProps) {
  const { t } = usePortalTexts();
  const reservation = useReservation(virtualAccountId, () => reportResult(t('reserve.announced')));
  const { state, requestCode, intendedCode, reserveMutation } = reservation;
  const { refusal } = reserveMutation;
  const isUntouched = state.step === 'code' && requestCode === '';
  return (
    <PortalWizard
      title={t('reserve.title')}
      steps={stepNames.map((name) => ({ name, title: t(`reserve.steps.${name}`) }))}
      step={state.step}
      onDismiss={isUntouched || state.step === 'done' ? onClose : undefined}
      {...(state.step !== 'done' && { onNext: reservation.next })}
      problem={
        refusal &&
        (refusal.problem === 'invalid-request'
          ? t('reserve.noLongerAvailable')
          : codeErrorText('request', refusal, intendedCode.code, t))
      }
      actions={<Actions reservation={reservation} onClose={onClose} />}
    >
      {state.step === 'code' && <EnterRequestCode reservation={reservation} />}
      {state.step === 'select' && <Select reservation={reservation} offer={state.offer} />}
      {state.step === 'review' && <Review reservation={reservation} offer={state.offer} />}
      {state.step === 'done' && (
        <>
          <Typography>
            {t('reserve.done')} {t('reserve.later')}
          </Typography>
          <AuthorizationCodeText code={state.authorizationCode} serialNumber={state.offer.serialNumber} />
        </>
      )}
    </PortalWizard>
  );
}

function Actions({ reservation, onClose }: { reservation: ReservationWizardModel; onClose: () => void }) {
  const { t } = usePortalTexts();
  const { state, readMutation, reserveMutation, back } = reservation;
  const isBusy = readMutation.isPending || reserveMutation.isPending;
  if (state.step === 'done') return <Button onClick={onClose}>{t('close')}</Button>;
  return (
    <>
      <Button onClick={onClose} disabled={reserveMutation.isPending}>
        {t('cancel')}
      </Button>
      {state.step !== 'code' && (
        <Button onClick={back} disabled={isBusy}>
          {t('wizard.back')}
        </Button>
      )}
      <Button type="submit" variant="contained" loading={isBusy}>
        {t(state.step === 'review' ? 'reserve.generate' : 'wizard.next')}
      </Button>
    </>
  );
}

function EnterRequestCode({
  reservation: { requestCode, intendedCode, enter, readMutation },
}: {
  reservation: ReservationWizardModel;
}) {
  const { t } = usePortalTexts();
  const field = useRef<HTMLTextAreaElement>(null);
  const problem = readMutation.refusal && codeErrorText('request', readMutation.refusal, intendedCode.code, t);
  useEffect(() => {
    if (problem !== undefined) field.current?.focus();
  }, [problem]);
  return (
    <>
      <Typography>{t('reserve.purpose')}</Typography>
      <Typography>{t('reserve.purposeNext')}</Typography>
      <Box component="ol" sx={{ m: 0, paddingInlineStart: 6 }}>
        {purposeSteps.map((step) => (
          <li key={step}>{t(`reserve.purposeSteps.${step}`)}</li>
        ))}
      </Box>
      <CodeInput ref={field} label={t('reserve.requestCode')} value={requestCode} onChange={enter} problem={problem} />
      {intendedCode.element}
    </>
  );
}

function Select({ reservation, offer }: { reservation: ReservationWizardModel; offer: PortalOffer }) {
  const { t } = usePortalTexts();
  const { kind, setKind, quantityInputs } = reservation;
  return (
    <>
      <ProductDetails device={offer} />
      <SelectLicenses
        hint={t('reserve.surplus')}
        licenses={offer.licenses}
        universal={offer.universal}
        kind={kind}
        onKind={setKind}
        inputs={quantityInputs.inputs}
        onQuantity={quantityInputs.setQuantity}
        errors={quantityInputs.errors}
        problem={quantityInputs.isEmpty && kind === 'specific' ? t('reserve.nothing') : undefined}
      />
    </>
  );
}

function Review({ reservation, offer }: { reservation: ReservationWizardModel; offer: PortalOffer }) {
  const { t } = usePortalTexts();
  const { state } = reservation;
  if (state.step !== 'review') return null;
  const { choice } = state;
  const reservedLicenses = offer.universal ? [offer.universal] : [];
  return (
    <>
      <ProductDetails device={offer} />
      {choice.kind === 'specific' ? (
        <ReviewTable licenses={offer.licenses} quantities={choice.quantities} />
      ) : (
        <ReviewTable
          licenses={reservedLicenses}
          quantities={Object.fromEntries(reservedLicenses.map(({ tag }) => [tag, 1]))}
        />
      )}
      <Typography>{t('reserve.reviewHint')}</Typography>
    </>
  );
}
