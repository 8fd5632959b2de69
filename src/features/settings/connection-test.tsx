import { useQueryClient } from '@tanstack/react-query';
import CircleMinusIcon from 'lucide-react/icons/circle-minus';
import { useEffect, useRef } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { ApiError } from '#src/api/api-error.ts';
import { connectionTestMutation, lastConnectionTestQuery } from '#src/api/settings.ts';
import { useAbortableMutation } from '#src/api/use-abortable-mutation.ts';
import type { ConnectionCheck, ConnectionTest } from '#src/contract/connection-check.ts';
import type { Reason } from '#src/contract/failure-reason.ts';
import type { Transport } from '#src/contract/settings.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useProblemTexts } from '#src/i18n/problem-texts.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { AddressText } from '#src/ui/address-text.tsx';
import { Button } from '#src/ui/button.tsx';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';
import { RawResponse } from '#src/ui/raw-response.tsx';
import { Status } from '#src/ui/status.tsx';
import { matchesTransport, type TransportForm, toTransport } from './transport-form.ts';

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

/** The checks of a connection test in their order (screens.md §3.7). */
function ConnectionChecks({ checks }: { readonly checks: readonly ConnectionCheck[] }) {
  const { t } = useTranslation('settings');
  return (
    <ol className="checks" aria-label={t('transport.test.list')} ref={bringIntoView}>
      {checks.map((check) => (
        <li key={check.check} className="check">
          <CheckResult result={check.result} />
          <div>
            <p className="check-name">{t(`transport.test.checks.${check.check}`)}</p>
            {check.result === 'not-tried' ? null : (
              <p className="code muted" translate="no">
                <AddressText address={check.target} />
              </p>
            )}
          </div>
          {check.result === 'failed' ? <CheckFailure reason={check.reason} /> : null}
        </li>
      ))}
    </ol>
  );
}

/** The list appears under the button, often below the edge of the dialog. */
function bringIntoView(list: HTMLElement | null) {
  list?.scrollIntoView({ block: 'nearest' });
}

const severities = { passed: 'success', failed: 'error' } as const;

function CheckResult({ result }: Pick<ConnectionCheck, 'result'>) {
  const { t } = useTranslation('settings');
  const word = t(`transport.test.results.${result}`);
  if (result !== 'not-tried') return <Status severity={severities[result] ?? 'information'} text={word} />;
  return (
    <span className="status">
      <span className="status-word muted">
        <CircleMinusIcon className="status-icon" aria-hidden="true" />
        {word}
      </span>
    </span>
  );
}

/** The cause of a failed check, its remedy and the raw response. */
function CheckFailure({ reason: { code, raw } }: { readonly reason: Reason }) {
  const { cause, remedy } = useProblemTexts()(`reason:${code}`);
  return (
    <div className="check-failure">
      <p>
        {cause} {remedy}
      </p>
      <RawResponse raw={raw} />
    </div>
  );
}

/** The state of the connection test for the current form values. */
interface ConnectionTestState {
  readonly isRunning: boolean;
  readonly result: ConnectionTest | undefined;
  readonly error: ApiError | null;
  /** Validates the fields and starts a test of their values. */
  readonly start: () => void;
}

/** Tests the transport in the form, saved or not. A result counts only until the form changes. */
export function useConnectionTest(form: UseFormReturn<TransportForm>): ConnectionTestState {
  const { mutateAsync, variables, isPending, data, error } = useAbortableMutation(connectionTestMutation);
  const queryClient = useQueryClient();
  const inFlight = useRef<Transport>(undefined);
  const isCurrent = variables !== undefined && matchesTransport(form.watch(), variables.transport);
  const start = form.handleSubmit(async (values) => {
    // The second click of a double click comes before the button renders as busy.
    if (inFlight.current && matchesTransport(values, inFlight.current)) return;
    const transport = toTransport(values);
    inFlight.current = transport;
    const test = await mutateAsync({ transport }).catch(() => undefined);
    if (test) queryClient.setQueryData(lastConnectionTestQuery.queryKey, { transport, test });
    if (inFlight.current === transport) inFlight.current = undefined;
  });
  return {
    isRunning: isCurrent && isPending,
    result: isCurrent ? data : undefined,
    error: isCurrent ? error : null,
    start: () => void start(),
  };
}

/** Starts a test once, as soon as the current setting is loaded, if the dialog was opened to check the connection. */
export function useRequestedTest({ start }: ConnectionTestState, isReady: boolean, isRequested: boolean): void {
  const hasStarted = useRef(false);
  useEffect(() => {
    if (!isRequested || !isReady || hasStarted.current) return;
    hasStarted.current = true;
    start();
  }, [isRequested, isReady, start]);
}
