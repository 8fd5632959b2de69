import RemoveCircleOutlineIcon from '@mui/icons-material/RemoveCircleOutlineOutlined';
import type { ConnectionCheck } from '#src/contract/connection-check.ts';
import type { Reason } from '#src/contract/failure-reason.ts';
import { useProblemTexts } from '#src/i18n/problem-texts.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { RawResponse } from '#src/ui/raw-response.tsx';
import { Status } from '#src/ui/status.tsx';

/** The checks of a connection test in their order (screens.md §3.7). */
export function ConnectionChecks({ checks }: { readonly checks: readonly ConnectionCheck[] }) {
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
                {check.target}
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
    <span className="status-word muted">
      <RemoveCircleOutlineIcon className="status-icon" aria-hidden="true" />
      {word}
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
