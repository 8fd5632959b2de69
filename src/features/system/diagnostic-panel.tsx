import Button from '@mui/material/Button';
import { diagnosticMutation } from '#src/api/system.ts';
import { useAbortableMutation } from '#src/api/use-abortable-mutation.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { Panel } from '#src/ui/panel.tsx';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';
import { saveFile } from '#src/ui/save-file.ts';

/** The panel that creates a diagnostic bundle for support and saves it as a file. */
export function DiagnosticPanel() {
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
