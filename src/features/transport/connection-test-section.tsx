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
  /** Whether the current setting is loaded, so that a test can start. */
  readonly isReady: boolean;
}

/** The section Test connection, with its button, progress and result. */
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
      {/* Always rendered, so that screen readers announce its content. The list of checks is not announced. */}
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
