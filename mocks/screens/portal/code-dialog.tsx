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
  /** What it is about, where the page does not show it. */
  readonly subject?: string;
  /** What the code is for. */
  readonly sentences: readonly string[];
  readonly label: string;
  readonly confirm: string;
  /** It ends something that cannot be brought back. */
  readonly isDestructive?: boolean;
  readonly command: (simulator: Simulator, code: string) => Promise<void>;
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
