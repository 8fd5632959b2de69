import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import Typography from '@mui/material/Typography';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import type { Simulator } from '#mocks/simulator.ts';
import { useMeantCode } from '#src/ui/meant-code.tsx';
import { CodeInput } from './code-input.tsx';
import { codeProblem, type EnteredCode } from './code-problem.ts';
import { useErrand } from './errand.ts';
import { PortalDialog } from './portal-dialog.tsx';
import { usePortalTexts } from './texts.ts';

interface CodeDialogProps {
  readonly expected: EnteredCode;
  readonly title: string;
  /** What it is about, where the page does not show it. */
  readonly subject?: string;
  /** What the code is for. */
  readonly sentences: readonly string[];
  readonly label: string;
  readonly confirm: string;
  /** It ends something that cannot be brought back. */
  readonly isDestructive?: boolean;
  readonly perform: (simulator: Simulator, code: string) => Promise<void>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Takes one code from the product. What stands against it is said at the field, and it stays as it was entered. */
export function CodeDialog(props: CodeDialogProps) {
  const {
    expected,
    title,
    subject,
    sentences,
    label,
    confirm,
    isDestructive = false,
    perform,
    onDone,
    onClose,
  } = props;
  const { say } = usePortalTexts();
  const field = useRef<HTMLTextAreaElement>(null);
  const [code, setCode] = useState('');
  const errand = useErrand(`enter-${expected}-code`, perform);
  const meant = useMeantCode(code, [`${expected}-code`]);
  const problem = errand.refusal && codeProblem(expected, errand.refusal, meant.code, say);
  useEffect(() => {
    if (problem !== undefined) field.current?.focus();
  }, [problem]);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!meant.demand()) errand.start(meant.code, onDone);
  };
  return (
    <PortalDialog title={title} onDismiss={errand.busy || code !== '' ? undefined : onClose}>
      <Box
        component="form"
        noValidate
        onSubmit={submit}
        sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0 }}
      >
        <DialogContent sx={{ display: 'grid', gap: 4, alignContent: 'start', pt: 0 }}>
          {subject !== undefined && (
            <Typography translate="no" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
              {subject}
            </Typography>
          )}
          {sentences.map((sentence) => (
            <Typography key={sentence}>{sentence}</Typography>
          ))}
          <CodeInput
            ref={field}
            label={label}
            value={code}
            onChange={(text) => {
              setCode(text);
              errand.forget();
            }}
            problem={problem}
            autoFocus
          />
          {meant.part}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={errand.busy}>
            {say('cancel')}
          </Button>
          <Button
            type="submit"
            variant="contained"
            {...(isDestructive && { color: 'error' as const })}
            loading={errand.busy}
          >
            {confirm}
          </Button>
        </DialogActions>
      </Box>
    </PortalDialog>
  );
}
