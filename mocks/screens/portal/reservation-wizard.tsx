import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useRef } from 'react';
import type { PortalOffer } from '#mocks/cssm/reservation-offer.ts';
import { announce } from '#src/ui/announcer.ts';
import { CodeInput } from './code-input.tsx';
import { codeProblem } from './code-problem.ts';
import { IssuedCode } from './issued-code.tsx';
import { PortalWizard } from './portal-wizard.tsx';
import { ProductDetails } from './product-details.tsx';
import { ReviewTable } from './review-table.tsx';
import { SelectLicenses } from './select-licenses.tsx';
import { usePortalTexts } from './texts.ts';
import { type ReservationInProgress, useReservation } from './use-reservation.ts';

interface ReservationWizardProps {
  readonly virtualAccountId: string;
  readonly onClose: () => void;
}

const stepNames = ['code', 'select', 'review', 'done'] as const;
/** What is done with a request code, in S4's words (ch. 5, Reserve a license). */
const purposeSteps = ['enter', 'select', 'generate', 'activate'] as const;

/** Smart License Reservation: from a product's request code to an authorization code for it (domain.md §4.4). */
export function ReservationWizard({ virtualAccountId, onClose }: ReservationWizardProps) {
  const { say } = usePortalTexts();
  const reservation = useReservation(virtualAccountId, () => announce(say('reserve.announced')));
  const { stage, requestCode, meant, generating } = reservation;
  const { refusal } = generating;
  const isUntouched = stage.step === 'code' && requestCode === '';
  return (
    <PortalWizard
      title={say('reserve.title')}
      steps={stepNames.map((name) => ({ name, title: say(`reserve.steps.${name}`) }))}
      step={stage.step}
      onDismiss={isUntouched || stage.step === 'done' ? onClose : undefined}
      {...(stage.step !== 'done' && { onNext: reservation.next })}
      problem={
        refusal &&
        (refusal.problem === 'invalid-request'
          ? say('reserve.noLongerAvailable')
          : codeProblem('request', refusal, meant.code, say))
      }
      actions={<Actions reservation={reservation} onClose={onClose} />}
    >
      {stage.step === 'code' && <EnterRequestCode reservation={reservation} />}
      {stage.step === 'select' && <Select reservation={reservation} offer={stage.offer} />}
      {stage.step === 'review' && <Review reservation={reservation} offer={stage.offer} />}
      {stage.step === 'done' && (
        <>
          <Typography>
            {say('reserve.done')} {say('reserve.later')}
          </Typography>
          <IssuedCode code={stage.authorizationCode} serialNumber={stage.offer.serialNumber} />
        </>
      )}
    </PortalWizard>
  );
}

function Actions({ reservation, onClose }: { reservation: ReservationInProgress; onClose: () => void }) {
  const { say } = usePortalTexts();
  const { stage, reading, generating, back } = reservation;
  const isBusy = reading.busy || generating.busy;
  if (stage.step === 'done') return <Button onClick={onClose}>{say('close')}</Button>;
  return (
    <>
      <Button onClick={onClose} disabled={generating.busy}>
        {say('cancel')}
      </Button>
      {stage.step !== 'code' && (
        <Button onClick={back} disabled={isBusy}>
          {say('wizard.back')}
        </Button>
      )}
      <Button type="submit" variant="contained" loading={isBusy}>
        {say(stage.step === 'review' ? 'reserve.generate' : 'wizard.next')}
      </Button>
    </>
  );
}

function EnterRequestCode({
  reservation: { requestCode, meant, enter, reading },
}: {
  reservation: ReservationInProgress;
}) {
  const { say } = usePortalTexts();
  const field = useRef<HTMLTextAreaElement>(null);
  const problem = reading.refusal && codeProblem('request', reading.refusal, meant.code, say);
  useEffect(() => {
    if (problem !== undefined) field.current?.focus();
  }, [problem]);
  return (
    <>
      <Typography>{say('reserve.purpose')}</Typography>
      <Typography>{say('reserve.purposeNext')}</Typography>
      <Box component="ol" sx={{ m: 0, paddingInlineStart: 6 }}>
        {purposeSteps.map((step) => (
          <li key={step}>{say(`reserve.purposeSteps.${step}`)}</li>
        ))}
      </Box>
      <CodeInput
        ref={field}
        label={say('reserve.requestCode')}
        value={requestCode}
        onChange={enter}
        problem={problem}
      />
      {meant.part}
    </>
  );
}

function Select({ reservation, offer }: { reservation: ReservationInProgress; offer: PortalOffer }) {
  const { say } = usePortalTexts();
  const { kind, setKind, numbers } = reservation;
  return (
    <>
      <ProductDetails device={offer} />
      <SelectLicenses
        hint={say('reserve.surplus')}
        licenses={offer.licenses}
        universal={offer.universal}
        kind={kind}
        onKind={setKind}
        typed={numbers.typed}
        onType={numbers.type}
        faults={numbers.faults}
        problem={numbers.isNothing && kind === 'specific' ? say('reserve.nothing') : undefined}
      />
    </>
  );
}

function Review({ reservation, offer }: { reservation: ReservationInProgress; offer: PortalOffer }) {
  const { say } = usePortalTexts();
  const { stage } = reservation;
  if (stage.step !== 'review') return null;
  const { choice } = stage;
  const taken = offer.universal ? [offer.universal] : [];
  return (
    <>
      <ProductDetails device={offer} />
      {choice.kind === 'specific' ? (
        <ReviewTable licenses={offer.licenses} quantities={choice.quantities} />
      ) : (
        <ReviewTable licenses={taken} quantities={Object.fromEntries(taken.map(({ tag }) => [tag, 1]))} />
      )}
      <Typography>{say('reserve.reviewHint')}</Typography>
    </>
  );
}
