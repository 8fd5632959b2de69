import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { PortalInstancePage } from '#mocks/cssm/instance-page.ts';
import type { PortalReservable } from '#mocks/cssm/reservation-offer.ts';
import type { ReservationUpdate } from '#mocks/cssm/reservation-updates.ts';
import { announce } from '#src/ui/announcer.ts';
import { useErrand } from './errand.ts';
import { useLicenseChoice } from './license-choice.ts';
import { PortalWizard } from './portal-wizard.tsx';
import { ProductDetails } from './product-details.tsx';
import type { Refusal } from './refusal.ts';
import { ReviewTable } from './review-table.tsx';
import { SelectLicenses } from './select-licenses.tsx';
import { type Say, usePortalTexts } from './texts.ts';
import { UpdateIssued } from './update-issued.tsx';

/** Where the wizard is; what is reviewed is what was offered then, whatever happens meanwhile. */
type Stage =
  | { readonly step: 'select' }
  | {
      readonly step: 'review';
      readonly licenses: readonly PortalReservable[];
      readonly quantities: Readonly<Record<string, number>>;
    }
  | { readonly step: 'done'; readonly authorizationCode: string };

const stepNames = ['select', 'review', 'done'] as const;

const held = (licenses: readonly PortalReservable[]) =>
  Object.fromEntries(licenses.map(({ tag, held: count }) => [tag, count === 0 ? '' : String(count)]));

interface UpdateStepsProps {
  readonly page: PortalInstancePage;
  /** From now on the wizard stays, though nothing can be updated while this update is in transit. */
  readonly onBegun: () => void;
  readonly onClose: () => void;
}

/** The steps of Update License Reservation; going back keeps what was entered. */
export function UpdateSteps({ page, onBegun, onClose }: UpdateStepsProps) {
  const { say } = usePortalTexts();
  const [stage, setStage] = useState<Stage>({ step: 'select' });
  const [start] = useState(() => held(page.updatable));
  const numbers = useLicenseChoice(start);
  const generating = useErrand('update-reservation', (door, asked: ReservationUpdate) =>
    door.cssm.updateReservation(asked),
  );

  const next = () => {
    if (stage.step === 'select') {
      const quantities = numbers.check(page.updatable);
      if (quantities) setStage({ step: 'review', licenses: page.updatable, quantities });
    }
    if (stage.step === 'review') {
      onBegun();
      generating.start({ udi: page.udi, quantities: stage.quantities }, ({ authorizationCode }) => {
        setStage({ step: 'done', authorizationCode });
        announce(say('update.announced'));
      });
    }
  };
  const back = () => {
    setStage({ step: 'select' });
    generating.forget();
  };
  const isUntouched = stage.step === 'select' && Object.keys(start).every((tag) => numbers.typed[tag] === start[tag]);

  return (
    <PortalWizard
      title={say('update.title')}
      steps={stepNames.map((name) => ({ name, title: say(`update.steps.${name}`) }))}
      step={stage.step}
      onDismiss={isUntouched ? onClose : undefined}
      {...(stage.step !== 'done' && { onNext: next })}
      problem={generating.refusal && problemOf(generating.refusal, say)}
      actions={
        stage.step === 'done' ? (
          <Button onClick={onClose}>{say('close')}</Button>
        ) : (
          <>
            <Button onClick={onClose} disabled={generating.busy}>
              {say('cancel')}
            </Button>
            {stage.step === 'review' && (
              <Button onClick={back} disabled={generating.busy}>
                {say('wizard.back')}
              </Button>
            )}
            <Button type="submit" variant="contained" loading={generating.busy}>
              {say(stage.step === 'review' ? 'reserve.generate' : 'wizard.next')}
            </Button>
          </>
        )
      }
    >
      {stage.step !== 'done' && <ProductDetails device={page} />}
      {stage.step === 'select' && <Alert severity="warning">{say('update.cost')}</Alert>}
      {stage.step === 'select' && (
        <SelectLicenses
          hint={say('update.totals')}
          licenses={page.updatable}
          kind="specific"
          onKind={() => undefined}
          typed={numbers.typed}
          onType={numbers.type}
          faults={numbers.faults}
          problem={numbers.isNothing ? say('update.nothing') : undefined}
        />
      )}
      {stage.step === 'review' && (
        <>
          <ReviewTable licenses={stage.licenses} quantities={stage.quantities} />
          <Typography>{say('update.reviewHint')}</Typography>
        </>
      )}
      {stage.step === 'done' && (
        <UpdateIssued page={page} authorizationCode={stage.authorizationCode} onConfirmed={onClose} />
      )}
    </PortalWizard>
  );
}

function problemOf({ problem }: Refusal, say: Say): string {
  if (problem === 'invalid-request') return say('reserve.noLongerAvailable');
  if (problem === 'reservation-pending') return say('update.inTransit');
  return say(problem === 'unknown' ? 'codeProblems.failed' : 'update.gone');
}
