import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import Typography from '@mui/material/Typography';
import type { PortalTokenRow } from '#mocks/cssm/replies.ts';
import { CodeField } from './code-field.tsx';
import { CopyConfirmation } from './copy-confirmation.tsx';
import { PortalDialog } from './portal-dialog.tsx';
import { useCopy } from './use-copy.ts';
import { usePortalTexts } from './use-portal-texts.ts';

interface ShowTokenDialogProps {
  readonly token: PortalTokenRow;
  /** Whether copying from the row failed; the text is then selected for copying by hand. */
  readonly hasCopyFailed: boolean;
  readonly onClose: () => void;
}

/**
 * Shows the whole token, with Copy. An expired or revoked token can still be copied, to test how products reject it.
 */
export function ShowTokenDialog({ token, hasCopyFailed, onClose }: ShowTokenDialogProps) {
  const { t } = usePortalTexts();
  const { field, outcome, copy } = useCopy(hasCopyFailed ? 'refused' : 'untried');

  return (
    <PortalDialog title={t('showToken.title')} onDismiss={onClose}>
      <DialogContent sx={{ display: 'grid', gap: 4, alignContent: 'start' }}>
        {token.status === 'active' ? (
          <Typography>{t('showToken.purpose')}</Typography>
        ) : (
          <Alert severity="warning">{t(`showToken.no-longer.${token.status}`)}</Alert>
        )}
        {token.description !== '' && <Typography sx={{ fontWeight: 600 }}>{token.description}</Typography>}
        <CodeField ref={field} label={t('showToken.token')} text={token.text} hasCopyFailed={outcome === 'refused'} />
        {outcome === 'refused' && <Alert severity="warning">{t('showToken.copyRefused')}</Alert>}
      </DialogContent>
      <DialogActions>
        <CopyConfirmation isCopied={outcome === 'copied'} />
        <Button onClick={onClose}>{t('close')}</Button>
        <Button variant="contained" autoFocus onClick={copy}>
          {t('tokens.copy')}
        </Button>
      </DialogActions>
    </PortalDialog>
  );
}
