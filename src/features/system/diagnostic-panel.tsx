import Button from '@mui/material/Button';
import { diagnosticMutation } from '#src/api/system.ts';
import { useAct } from '#src/api/use-act.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { Panel } from '#src/ui/panel.tsx';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';
import { saveFile } from '#src/ui/save-file.ts';

/** Makes a bundle for support and saves it as a file. */
export function DiagnosticPanel() {
  const { t } = useTexts('system');
  const make = useAct(diagnosticMutation);
  const generate = () =>
    make.mutate(undefined, {
      onSuccess: (diagnostic) => saveFile(fileName(diagnostic.madeAt), JSON.stringify(diagnostic, null, 2)),
    });
  return (
    <Panel title={t('diagnostic')}>
      <div className="stack">
        <p>{t('diagnosticText')}</p>
        <div>
          <Button
            variant="outlined"
            aria-disabled={make.isPending}
            onClick={() => {
              if (!make.isPending) generate();
            }}
          >
            {t('generate')}
          </Button>
        </div>
        <p className="muted" role="status">
          {make.data ? t('generated', { file: fileName(make.data.madeAt) }) : ''}
        </p>
        {make.error ? <ProblemAlert failure={make.error} onRetry={generate} /> : null}
      </div>
    </Panel>
  );
}

/** `diagnostic-20260115T090000Z.json`: no colons, which some file systems refuse. */
function fileName(madeAt: string): string {
  return `diagnostic-${madeAt.replace(/[-:]|\.\d+/g, '')}.json`;
}
