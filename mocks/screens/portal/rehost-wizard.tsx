import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import type { RehostAsked, RehostRead } from '#mocks/cssm/rehosting.ts';
import type { PortalInstance } from '#mocks/cssm/replies.ts';
import { announce } from '#src/ui/announcer.ts';
import { useMeantCode } from '#src/ui/meant-code.tsx';
import { TextWithNames } from '#src/ui/text-with-names.tsx';
import { CodeInput } from './code-input.tsx';
import { codeProblem } from './code-problem.ts';
import { useErrand } from './errand.ts';
import { IssuedCode } from './issued-code.tsx';
import { PortalWizard } from './portal-wizard.tsx';
import type { Refusal } from './refusal.ts';
import { RehostReview } from './rehost-review.tsx';
import { usePortalTexts } from './texts.ts';

interface RehostWizardProps {
  readonly failed: Pick<PortalInstance, 'udi' | 'name'>;
  readonly onClose: () => void;
}

/** Where the wizard is. */
type Stage =
  | { readonly step: 'code' }
  | { readonly step: 'review'; readonly read: RehostRead }
  | { readonly step: 'done'; readonly read: RehostRead; readonly authorizationCode: string };

const stepNames = ['code', 'review', 'done'] as const;

/** Rehost Licenses from a Failed Product: its replacement gets the same licences reserved (domain.md §4.5). */
export function RehostWizard({ failed, onClose }: RehostWizardProps) {
  const { say } = usePortalTexts();
  const [stage, setStage] = useState<Stage>({ step: 'code' });
  const [requestCode, setRequestCode] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const reading = useErrand('read-rehost', ({ cssm }, asked: RehostAsked) => cssm.readRehost(asked));
  const rehosting = useErrand('rehost', ({ cssm }, asked: RehostAsked) => cssm.rehost(asked));
  const meant = useMeantCode(requestCode, ['request-code']);
  const asked = { udi: failed.udi, requestCode: meant.code };
  const refusal = reading.refusal ?? rehosting.refusal;
  const wrongCode =
    reading.refusal && !isOfFailedProduct(reading.refusal)
      ? codeProblem('request', reading.refusal, meant.code, say)
      : undefined;
  const isBusy = reading.busy || rehosting.busy;

  useEffect(() => {
    if (wrongCode !== undefined) field.current?.focus();
  }, [wrongCode]);

  const next = () => {
    if (stage.step === 'code' && !meant.demand()) reading.start(asked, (read) => setStage({ step: 'review', read }));
    if (stage.step === 'review') {
      const { read } = stage;
      rehosting.start(asked, ({ authorizationCode }) => {
        setStage({ step: 'done', read, authorizationCode });
        announce(say('rehost.announced'));
      });
    }
  };
  const problem = () => {
    if (!refusal || refusal.problem === 'return-pending' || wrongCode !== undefined) return undefined;
    return isOfFailedProduct(refusal) ? say('rehost.gone') : codeProblem('request', refusal, meant.code, say);
  };

  return (
    <PortalWizard
      title={say('rehost.title')}
      steps={stepNames.map((name) => ({ name, title: say(`rehost.steps.${name}`) }))}
      step={stage.step}
      onDismiss={(stage.step === 'code' && requestCode === '') || stage.step === 'done' ? onClose : undefined}
      {...(stage.step !== 'done' && { onNext: next })}
      problem={problem()}
      actions={
        stage.step === 'done' ? (
          <Button onClick={onClose}>{say('close')}</Button>
        ) : (
          <>
            <Button onClick={onClose} disabled={rehosting.busy}>
              {say('cancel')}
            </Button>
            {stage.step === 'review' && (
              <Button
                disabled={isBusy}
                onClick={() => {
                  setStage({ step: 'code' });
                  rehosting.forget();
                }}
              >
                {say('wizard.back')}
              </Button>
            )}
            <Button type="submit" variant="contained" loading={isBusy}>
              {say(stage.step === 'review' ? 'reserve.generate' : 'wizard.next')}
            </Button>
          </>
        )
      }
    >
      {stage.step === 'code' && (
        <>
          <div>
            <Typography translate="no" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
              {failed.name}
            </Typography>
            <Typography sx={{ mt: 1 }}>{say('rehost.purpose')}</Typography>
          </div>
          <CodeInput
            ref={field}
            label={say('reserve.requestCode')}
            value={requestCode}
            onChange={(text) => {
              setRequestCode(text);
              reading.forget();
            }}
            problem={wrongCode}
          />
          {meant.part}
        </>
      )}
      {stage.step === 'review' && <RehostReview failed={failed} read={stage.read} />}
      {stage.step === 'done' && (
        <>
          <Typography>
            {say('rehost.done')} {say('reserve.later')}
          </Typography>
          <IssuedCode code={stage.authorizationCode} serialNumber={stage.read.serialNumber} />
          <Alert severity="warning">
            <AlertTitle>{say('rehost.returnPending')}</AlertTitle>
            <TextWithNames text={say('rehost.returnPendingNext', { name: failed.name })} names={[failed.name]} />
          </Alert>
        </>
      )}
      {refusal?.problem === 'return-pending' && (
        <Alert severity="error">
          <AlertTitle>{say('rehost.returnPending')}</AlertTitle>
          <TextWithNames
            text={`${say('rehost.refused', { name: failed.name })} ${say('rehost.refusedNext', { name: failed.name })}`}
            names={[failed.name]}
          />
        </Alert>
      )}
    </PortalWizard>
  );
}

/** What stands against the failed product, whatever code is entered. */
function isOfFailedProduct({ field }: Refusal): boolean {
  return field === 'udi';
}
