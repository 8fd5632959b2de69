import Button from '@mui/material/Button';
import { useState } from 'react';
import type { Simulator } from '#mocks/control/client.ts';
import type { NetworkFault } from '#mocks/simulator-state.ts';
import { hrefOf } from '#src/served-at.ts';
import { ChoiceField } from './choice-field.tsx';
import { LabError } from './lab-error.tsx';
import { useStatus } from './queries.ts';
import { useLabMutation } from './use-lab-mutation.ts';
import { useLabTexts } from './use-lab-texts.ts';

/** Network faults, the most common first; a missing one is a type error. */
const reasons = Object.keys({
  'communication-timeout': true,
  'name-not-resolved': true,
  'connection-refused': true,
  'proxy-denied': true,
  'certificate-not-trusted': true,
  'clock-skewed': true,
} satisfies Record<NetworkFault, true>) as readonly NetworkFault[];

/**
 * Cuts and restores the network between product and portal, withholds and releases responses, and links to the portal's
 * pages.
 */
export function NetworkSection() {
  const { t } = useLabTexts();
  const { data: status } = useStatus();
  const [reason, setReason] = useState<NetworkFault>('communication-timeout');
  const mutation = useLabMutation((simulator, command: (control: Simulator) => Promise<void>) => command(simulator));
  const lineState = status?.line ?? 'up';
  const currentReason = t(`line.reasons.${status?.lineFault ?? 'communication-timeout'}`);
  return (
    <>
      <p role="status">
        <span className="lab-label">{t('line.state')}</span>{' '}
        <strong>{t(`line.states.${lineState}`, { reason: currentReason })}</strong>
      </p>
      <div className="lab-buttons">
        {lineState === 'withheld' ? (
          <Button variant="contained" onClick={() => mutation.mutate((control) => control.cssm.answer())}>
            {t('line.release')}
          </Button>
        ) : (
          <Button onClick={() => mutation.mutate((control) => control.line.withhold())}>{t('line.withhold')}</Button>
        )}
        <Button aria-disabled={lineState === 'up'} onClick={() => mutation.mutate((control) => control.line.restore())}>
          {t('line.restore')}
        </Button>
      </div>
      <div className="lab-row">
        <ChoiceField
          label={t('line.reason')}
          value={reason}
          onChange={setReason}
          choices={reasons.map((each) => [each, t(`line.reasons.${each}`)] as const)}
        />
        <Button onClick={() => mutation.mutate((control) => control.line.cut(reason))}>{t('line.cut')}</Button>
      </div>
      <LabError message={mutation.errorMessage} />
      <p>
        <a href={hrefOf('/cssm/inventory')} target="_blank" rel="noreferrer">
          {t('line.portal')}
        </a>
      </p>
    </>
  );
}
