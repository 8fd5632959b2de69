import { useQuery } from '@tanstack/react-query';
import { serverNow } from '#src/api/server-clock.ts';
import { diagnosticMutation, systemQuery } from '#src/api/system.ts';
import { useAbortableMutation } from '#src/api/use-abortable-mutation.ts';
import type { System } from '#src/contract/system.ts';
import { formatSerialNumber } from '#src/domain/serial-number.ts';
import { uptime } from '#src/domain/uptime.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { Button } from '#src/ui/button.tsx';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { DescriptionItem, DescriptionList } from '#src/ui/description-list.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';
import { saveFile } from '#src/ui/save-file.ts';
import { useRerenderInterval } from '#src/ui/use-rerender-interval.ts';
import { useStickyError } from '#src/ui/use-sticky-error.ts';
import './system.css';

/** The page System statistics (screens.md §1): version, uptime, date, identity and the diagnostic bundle. */
export function SystemPage() {
  const { t } = useTranslation('system');
  const query = useQuery(systemQuery);
  const { data: system, refetch } = query;
  const error = useStickyError(query);
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
      <div className="system-panels">
        <Panel title={t('panel')} leftOut={system?.leftOut}>
          {error && !system ? <ProblemAlert failure={error} onRetry={() => void refetch()} /> : null}
          {system ? <SystemDetails system={system} /> : null}
        </Panel>
        <DiagnosticPanel />
      </div>
    </>
  );
}

function SystemDetails({ system }: { readonly system: System }) {
  const { t } = useTranslation('system');
  return (
    <DescriptionList>
      <DescriptionItem term={t('version')}>
        {system.build ? t('versionAndBuild', { version: system.version, build: system.build }) : system.version}
      </DescriptionItem>
      <DescriptionItem term={t('uptime')}>
        <Uptime startedAt={system.startedAt} />
      </DescriptionItem>
      <DescriptionItem term={t('systemDate')}>
        <SystemDate />
      </DescriptionItem>
      <DescriptionItem term={t('productIdentifier')} isName>
        {system.productIdentifier}
      </DescriptionItem>
      <DescriptionItem term={t('serialNumber')} action={<CopyButton text={system.serialNumber} />}>
        <span className="code" translate="no">
          {formatSerialNumber(system.serialNumber)}
        </span>
      </DescriptionItem>
      {system.uuid ? (
        <DescriptionItem term={t('uuid')} action={<CopyButton text={system.uuid} />}>
          <span className="code" translate="no">
            {system.uuid}
          </span>
        </DescriptionItem>
      ) : null}
    </DescriptionList>
  );
}

function Uptime({ startedAt }: { readonly startedAt: string }) {
  const { t } = useTranslation('system');
  useRerenderInterval(1000);
  return <>{t('uptimeParts', { ...uptime(Date.parse(startedAt), serverNow()) })}</>;
}

function SystemDate() {
  const { dateTimeUtc } = useFormats();
  useRerenderInterval(1000);
  return <>{dateTimeUtc(new Date(serverNow()).toISOString())}</>;
}

/** The panel that creates a diagnostic bundle for support and saves it as a file. */
function DiagnosticPanel() {
  const { t } = useTranslation('system');
  const createDiagnostic = useAbortableMutation(diagnosticMutation);
  const generate = () =>
    createDiagnostic.mutate(undefined, {
      onSuccess: (diagnostic) => saveFile(fileName(diagnostic.madeAt), JSON.stringify(diagnostic, null, 2)),
    });
  return (
    <Panel title={t('diagnostic')}>
      <div className="stack">
        <p>{t('diagnosticText')}</p>
        <div>
          <Button
            variant="outlined"
            aria-disabled={createDiagnostic.isPending}
            onClick={() => {
              if (!createDiagnostic.isPending) generate();
            }}
          >
            {t('generate')}
          </Button>
        </div>
        <p className="muted" role="status">
          {createDiagnostic.data ? t('generated', { file: fileName(createDiagnostic.data.madeAt) }) : ''}
        </p>
        {createDiagnostic.error ? <ProblemAlert failure={createDiagnostic.error} onRetry={generate} /> : null}
      </div>
    </Panel>
  );
}

/** Returns a name such as `diagnostic-20260115T090000Z.json`, without colons, which some file systems reject. */
function fileName(madeAt: string): string {
  return `diagnostic-${madeAt.replace(/[-:]|\.\d+/g, '')}.json`;
}
