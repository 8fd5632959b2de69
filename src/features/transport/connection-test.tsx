import Button from '@mui/material/Button';
import type { ConnectionTest } from '#src/contract/connection-test.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';
import { Status } from '#src/ui/status.tsx';
import { ConnectionChecks } from './connection-checks.tsx';
import './connection-test.css';
import type { ConnectionAttempt } from './use-connection-test.ts';

interface ConnectionTestPartProps {
  readonly attempt: ConnectionAttempt;
  /** Whether there is a way to try: not before the present setting is known. */
  readonly isReady: boolean;
}

/** Test connection: its button, what is going on, and what came of it. */
export function ConnectionTestPart({ attempt, isReady }: ConnectionTestPartProps) {
  const { t } = useTexts('settings');
  const { isRunning, result, error, start } = attempt;
  return (
    <div className="connection-test">
      <div className="connection-test-start">
        <Button variant="outlined" aria-disabled={isRunning || !isReady} onClick={isReady ? start : undefined}>
          {t('transport.test.start')}
        </Button>
        <p className="muted">{t('transport.test.about')}</p>
      </div>
      {/* Always there, so that what it comes to say is read out; the checks beneath are not. */}
      <div role="status">
        {isRunning ? <p className="muted">{t('transport.test.running')}</p> : null}
        {result ? <Verdict result={result} /> : null}
      </div>
      {result ? <ConnectionChecks checks={result.checks} /> : null}
      {error ? <ProblemAlert failure={error} onRetry={start} /> : null}
    </div>
  );
}

function Verdict({ result: { checks, testedAt } }: { readonly result: ConnectionTest }) {
  const { t } = useTexts('settings');
  const { time } = useFormats();
  const isReached = checks.every(({ result }) => result === 'passed');
  const verdict = isReached ? 'reached' : 'notReached';
  return (
    <Status
      severity={isReached ? 'success' : 'error'}
      word={t(`transport.test.${verdict}`, { time: time(testedAt) })}
    />
  );
}
