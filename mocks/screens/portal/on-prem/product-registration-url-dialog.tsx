import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import Typography from '@mui/material/Typography';
import { CodeField } from '#mocks/screens/portal/code-field.tsx';
import { CopyConfirmation } from '#mocks/screens/portal/copy-confirmation.tsx';
import { PortalDialog } from '#mocks/screens/portal/portal-dialog.tsx';
import { useCopy } from '#mocks/screens/portal/use-copy.ts';
import { usePortalTexts } from '#mocks/screens/portal/use-portal-texts.ts';

/**
 * Product Registration URL: the address at which products reach SSM On-Prem, with Copy (S4 ch. 4, Transport gateway).
 */
export function ProductRegistrationUrlDialog({ url, onClose }: { url: string; onClose: () => void }) {
  const { t } = usePortalTexts();
  const { field, outcome, copy } = useCopy();

  return (
    <PortalDialog title={t('site.url.title')} onDismiss={onClose}>
      <DialogContent sx={{ display: 'grid', gap: 4, alignContent: 'start' }}>
        <Typography>{t('site.url.purpose')}</Typography>
        <CodeField ref={field} label={t('site.url.title')} text={url} hasCopyFailed={outcome === 'refused'} rows={1} />
        {outcome === 'refused' && <Alert severity="warning">{t('site.url.copyRefused')}</Alert>}
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
