import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import Typography from '@mui/material/Typography';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import type { Simulator } from '#mocks/control/client.ts';
import { useCodeSelection } from '#src/ui/code-selection.tsx';
import { codeErrorText, type EnteredCode } from './code-error-text.ts';
import { CodeInput } from './code-input.tsx';
import { PortalDialog } from './portal-dialog.tsx';
import { usePortalMutation } from './use-portal-mutation.ts';
import { usePortalTexts } from './use-portal-texts.ts';

interface CodeDialogProps {
  readonly expected: EnteredCode;
  readonly title: string;
  /** Name of the affected product, if the page does not show it. */
  readonly subject?: string;
  /** Explains the purpose of the code. */
  readonly sentences: readonly string[];
  readonly label: string;
  readonly confirm: string;
  /** Whether the command cannot be undone. */
  readonly isDestructive?: boolean;
  readonly command: (simulator: Simulator, code: string) => Promise<void>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Accepts one code of the product. Errors appear at the field, which keeps its text. */
export function CodeDialog(props: CodeDialogProps) {
  const {
    expected,
    title,
    subject,
    sentences,
    label,
    confirm,
    isDestructive = false,
    command,
    onDone,
    onClose,
  } = props;
  const { t } = usePortalTexts();
  const field = useRef<HTMLTextAreaElement>(null);
  const [code, setCode] = useState('');
  const mutation = usePortalMutation(`enter-${expected}-code`, command);
  const intendedCode = useCodeSelection(code, [`${expected}-code`]);
  const codeError = mutation.refusal && codeErrorText(expected, mutation.refusal, intendedCode.code, t);
  useEffect(() => {
    if (codeError !== undefined) field.current?.focus();
  }, [codeError]);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!intendedCode.requireChoice()) mutation.mutate(intendedCode.code, onDone);
  };
  return (
    <PortalDialog title={title} onDismiss={mutation.isPending || code !== '' ? undefined : onClose}>
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
              mutation.reset();
            }}
            problem={codeError}
            autoFocus
          />
          {intendedCode.element}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={mutation.isPending}>
            {t('cancel')}
          </Button>
          <Button
            type="submit"
            variant="contained"
            {...(isDestructive && { color: 'error' as const })}
            loading={mutation.isPending}
          >
            {confirm}
          </Button>
        </DialogActions>
      </Box>
    </PortalDialog>
  );
}
