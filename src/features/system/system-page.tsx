import { useQuery } from '@tanstack/react-query';
import { backendNow } from '#src/api/server-clock.ts';
import { systemQuery } from '#src/api/system.ts';
import type { System } from '#src/contract/system.ts';
import { printedSerialNumber } from '#src/domain/serial-number.ts';
import { uptime } from '#src/domain/uptime.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { Fact, Facts } from '#src/ui/facts.tsx';
import { useLastingError } from '#src/ui/lasting-error.ts';
import { Panel } from '#src/ui/panel.tsx';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';
import { useTick } from '#src/ui/ticking.ts';
import { DiagnosticPanel } from './diagnostic-panel.tsx';

/** System statistics (screens.md §1): version, uptime, date, identity, and the bundle for support. */
export function SystemPage() {
  const { t } = useTexts('system');
  const asked = useQuery(systemQuery);
  const { data: system, refetch } = asked;
  const error = useLastingError(asked);
  return (
    <>
      <div className="page-header">
        <div>
          <div className="breadcrumb" />
          <h1 className="page-title" tabIndex={-1}>
            {t('title')}
          </h1>
        </div>
        <p className="page-purpose">{t('purpose')}</p>
      </div>
      <Panel title={t('panel')}>
        {error && !system ? <ProblemAlert failure={error} onRetry={() => void refetch()} /> : null}
        {system ? <SystemFacts system={system} /> : null}
      </Panel>
      <DiagnosticPanel />
    </>
  );
}

function SystemFacts({ system }: { readonly system: System }) {
  const { t } = useTexts('system');
  return (
    <Facts>
      <Fact term={t('version')}>
        {system.build ? t('versionAndBuild', { version: system.version, build: system.build }) : system.version}
      </Fact>
      <Fact term={t('uptime')}>
        <Uptime startedAt={system.startedAt} />
      </Fact>
      <Fact term={t('systemDate')}>
        <SystemDate />
      </Fact>
      <Fact term={t('productIdentifier')} isName>
        {system.productIdentifier}
      </Fact>
      <Fact term={t('serialNumber')} action={<CopyButton text={system.serialNumber} />}>
        <span className="code" translate="no">
          {printedSerialNumber(system.serialNumber)}
        </span>
      </Fact>
      {system.uuid ? (
        <Fact term={t('uuid')} action={<CopyButton text={system.uuid} />}>
          <span className="code" translate="no">
            {system.uuid}
          </span>
        </Fact>
      ) : null}
    </Facts>
  );
}

function Uptime({ startedAt }: { readonly startedAt: string }) {
  const { t } = useTexts('system');
  useTick(1000);
  return <>{t('uptimeParts', { ...uptime(Date.parse(startedAt), backendNow()) })}</>;
}

function SystemDate() {
  const { dateTimeUtc } = useFormats();
  useTick(1000);
  return <>{dateTimeUtc(new Date(backendNow()).toISOString())}</>;
}
