import Button from '@mui/material/Button';
import type { ConnectionTest } from '#src/contract/connection-check.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';
import { Status } from '#src/ui/status.tsx';
import { ConnectionChecks } from './connection-checks.tsx';
import './connection-test-section.css';
import type { ConnectionTestState } from './use-connection-test.ts';

interface ConnectionTestSectionProps {
  readonly connectionTest: ConnectionTestState;
  /** Whether there is a way to try: not before the present setting is known. */
  readonly isReady: boolean;
}

/** Test connection: its button, what is going on, and what came of it. */
export function ConnectionTestSection({ connectionTest, isReady }: ConnectionTestSectionProps) {
  const { t } = useTranslation('settings');
  const { isRunning, result, error, start } = connectionTest;
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
        {result ? <TestResult result={result} /> : null}
      </div>
      {result ? <ConnectionChecks checks={result.checks} /> : null}
      {error ? <ProblemAlert failure={error} onRetry={start} /> : null}
    </div>
  );
}

function TestResult({ result: { checks, testedAt } }: { readonly result: ConnectionTest }) {
  const { t } = useTranslation('settings');
  const { time } = useFormats();
  const isReached = checks.every(({ result }) => result === 'passed');
  const verdict = isReached ? 'reached' : 'notReached';
  return (
    <Status
      severity={isReached ? 'success' : 'error'}
      text={t(`transport.test.${verdict}`, { time: time(testedAt) })}
    />
  );
}
