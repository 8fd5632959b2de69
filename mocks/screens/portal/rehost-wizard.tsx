import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import type { RehostPreview, RehostRequest } from '#mocks/cssm/rehost.ts';
import type { PortalInstanceRow } from '#mocks/cssm/replies.ts';
import { reportResult } from '#src/ui/announcer.ts';
import { useCodeSelection } from '#src/ui/code-selection.tsx';
import { TextWithNames } from '#src/ui/text-with-names.tsx';
import { AuthorizationCodeText } from './authorization-code-text.tsx';
import { codeErrorText } from './code-error-text.ts';
import { CodeInput } from './code-input.tsx';
import { PortalWizard } from './portal-wizard.tsx';
import type { SimulatorRefusal } from './refusal.ts';
import { RehostReview } from './rehost-review.tsx';
import { usePortalMutation } from './use-portal-mutation.ts';
import { usePortalTexts } from './use-portal-texts.ts';

interface RehostWizardProps {
  readonly failedInstance: Pick<PortalInstanceRow, 'udi' | 'name'>;
  readonly onClose: () => void;
}

/** State of the wizard. */
type RehostWizardState =
  | { readonly step: 'code' }
  | { readonly step: 'review'; readonly rehost: RehostPreview }
  | { readonly step: 'done'; readonly rehost: RehostPreview; readonly authorizationCode: string };

const stepNames = ['code', 'review', 'done'] as const;

/** Rehost Licenses from a Failed Product: reserves the same licenses for its replacement (domain.md §4.5). */
export function RehostWizard({ failedInstance, onClose }: RehostWizardProps) {
  const { t } = usePortalTexts();
  const [state, setState] = useState<RehostWizardState>({ step: 'code' });
  const [requestCode, setRequestCode] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const readMutation = usePortalMutation('read-rehost', ({ cssm }, rehostRequest: RehostRequest) =>
    cssm.readRehost(rehostRequest),
  );
  const rehostMutation = usePortalMutation('rehost', ({ cssm }, rehostRequest: RehostRequest) =>
    cssm.rehost(rehostRequest),
  );
  const intendedCode = useCodeSelection(requestCode, ['request-code']);
  const rehostRequest = { udi: failedInstance.udi, requestCode: intendedCode.code };
  const refusal = readMutation.refusal ?? rehostMutation.refusal;
  const codeError =
    readMutation.refusal && !isOfFailedProduct(readMutation.refusal)
      ? codeErrorText('request', readMutation.refusal, intendedCode.code, t)
      : undefined;
  const isBusy = readMutation.isPending || rehostMutation.isPending;

  useEffect(() => {
    if (codeError !== undefined) field.current?.focus();
  }, [codeError]);

  const next = () => {
    if (state.step === 'code' && !intendedCode.requireChoice())
      readMutation.mutate(rehostRequest, (rehost) => setState({ step: 'review', rehost }));
    if (state.step === 'review') {
      const { rehost } = state;
      rehostMutation.mutate(rehostRequest, ({ authorizationCode }) => {
        setState({ step: 'done', rehost, authorizationCode });
        reportResult(t('rehost.announced'));
      });
    }
  };
  const wizardError = () => {
    if (!refusal || refusal.problem === 'return-pending' || codeError !== undefined) return undefined;
    return isOfFailedProduct(refusal) ? t('rehost.gone') : codeErrorText('request', refusal, intendedCode.code, t);
  };

  return (
    <PortalWizard
      title={t('rehost.title')}
      steps={stepNames.map((name) => ({ name, title: t(`rehost.steps.${name}`) }))}
      step={state.step}
      onDismiss={(state.step === 'code' && requestCode === '') || state.step === 'done' ? onClose : undefined}
      {...(state.step !== 'done' && { onNext: next })}
      problem={wizardError()}
      actions={
        state.step === 'done' ? (
          <Button onClick={onClose}>{t('close')}</Button>
        ) : (
          <>
            <Button onClick={onClose} disabled={rehostMutation.isPending}>
              {t('cancel')}
            </Button>
            {state.step === 'review' && (
              <Button
                disabled={isBusy}
                onClick={() => {
                  setState({ step: 'code' });
                  rehostMutation.reset();
                }}
              >
                {t('wizard.back')}
              </Button>
            )}
            <Button type="submit" variant="contained" loading={isBusy}>
              {t(state.step === 'review' ? 'reserve.generate' : 'wizard.next')}
            </Button>
          </>
        )
      }
    >
      {state.step === 'code' && (
        <>
          <div>
            <Typography translate="no" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
              {failedInstance.name}
            </Typography>
            <Typography sx={{ mt: 1 }}>{t('rehost.purpose')}</Typography>
          </div>
          <CodeInput
            ref={field}
            label={t('reserve.requestCode')}
            value={requestCode}
            onChange={(text) => {
              setRequestCode(text);
              readMutation.reset();
            }}
            problem={codeError}
          />
          {intendedCode.element}
        </>
      )}
      {state.step === 'review' && <RehostReview failedInstance={failedInstance} rehost={state.rehost} />}
      {state.step === 'done' && (
        <>
          <Typography>
            {t('rehost.done')} {t('reserve.later')}
          </Typography>
          <AuthorizationCodeText code={state.authorizationCode} serialNumber={state.rehost.serialNumber} />
          <Alert severity="warning">
            <AlertTitle>{t('rehost.returnPending')}</AlertTitle>
            <TextWithNames
              text={t('rehost.returnPendingNext', { name: failedInstance.name })}
              names={[failedInstance.name]}
            />
          </Alert>
        </>
      )}
      {refusal?.problem === 'return-pending' && (
        <Alert severity="error">
          <AlertTitle>{t('rehost.returnPending')}</AlertTitle>
          <TextWithNames
            text={`${t('rehost.refused', { name: failedInstance.name })} ${t('rehost.refusedNext', { name: failedInstance.name })}`}
            names={[failedInstance.name]}
          />
        </Alert>
      )}
    </PortalWizard>
  );
}

/** Whether the refusal concerns the failed product rather than the entered code. */
function isOfFailedProduct({ field }: SimulatorRefusal): boolean {
  return field === 'udi';
}
