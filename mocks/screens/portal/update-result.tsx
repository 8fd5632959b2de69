import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { PortalInstanceRow } from '#mocks/cssm/replies.ts';
import { AuthorizationCodeText } from './authorization-code-text.tsx';
import { ConfirmationCodeDialog } from './confirmation-code-dialog.tsx';
import { usePortalTexts } from './use-portal-texts.ts';

interface UpdateResultProps {
  readonly page: Pick<PortalInstanceRow, 'udi' | 'serialNumber'>;
  readonly authorizationCode: string;
  /** Called after the product's confirmation code was accepted. */
  readonly onConfirmed: () => void;
}

/** The authorization code of an update, and the entry of its confirmation code (S4 ch. 5). */
export function UpdateResult({ page, authorizationCode, onConfirmed }: UpdateResultProps) {
  const { t } = usePortalTexts();
  const [isEntering, setEntering] = useState(false);
  return (
    <>
      <Typography>{t('update.done')}</Typography>
      <AuthorizationCodeText code={authorizationCode} serialNumber={page.serialNumber} />
      <Alert severity="warning">
        <AlertTitle>{t('update.doNotClose')}</AlertTitle>
        {t('update.doNotCloseNext')}
        <Box sx={{ mt: 2 }}>
          <Button onClick={() => setEntering(true)}>{t('update.enter')}</Button>
        </Box>
      </Alert>
      {isEntering && <ConfirmationCodeDialog udi={page.udi} onDone={onConfirmed} onClose={() => setEntering(false)} />}
    </>
  );
}
