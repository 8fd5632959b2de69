import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import { usePortalTexts } from './use-portal-texts.ts';

/** “Copied” beside the button, in a polite live region. */
export function CopyConfirmation({ isCopied }: { isCopied: boolean }) {
  const { t } = usePortalTexts();
  return (
    <Box component="span" role="status" sx={{ minWidth: 48, color: 'success.main', fontWeight: 600 }}>
      {isCopied && t('tokens.copied')}
    </Box>
  );
}

interface CopyDialogActionsProps {
  readonly isCopied: boolean;
  readonly onCopy: () => void;
  readonly onClose: () => void;
}

/** The buttons of a dialog that shows a text to copy. */
export function CopyDialogActions({ isCopied, onCopy, onClose }: CopyDialogActionsProps) {
  const { t } = usePortalTexts();
  return (
    <DialogActions>
      <CopyConfirmation isCopied={isCopied} />
      <Button onClick={onClose}>{t('close')}</Button>
      <Button variant="contained" autoFocus onClick={onCopy}>
        {t('tokens.copy')}
      </Button>
    </DialogActions>
  );
}
