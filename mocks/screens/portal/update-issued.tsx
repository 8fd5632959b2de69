import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { PortalInstance } from '#mocks/cssm/replies.ts';
import { ConfirmationCodeDialog } from './confirmation-code-dialog.tsx';
import { IssuedCode } from './issued-code.tsx';
import { usePortalTexts } from './texts.ts';

interface UpdateIssuedProps {
  readonly page: Pick<PortalInstance, 'udi' | 'serialNumber'>;
  readonly authorizationCode: string;
  /** The product's confirmation code was entered. */
  readonly onConfirmed: () => void;
}

/** The code of an update, and where its confirmation code is entered (S4 ch. 5). */
export function UpdateIssued({ page, authorizationCode, onConfirmed }: UpdateIssuedProps) {
  const { say } = usePortalTexts();
  const [isEntering, setEntering] = useState(false);
  return (
    <>
      <Typography>{say('update.done')}</Typography>
      <IssuedCode code={authorizationCode} serialNumber={page.serialNumber} />
      <Alert severity="warning">
        <AlertTitle>{say('update.doNotClose')}</AlertTitle>
        {say('update.doNotCloseNext')}
        <Box sx={{ mt: 2 }}>
          <Button onClick={() => setEntering(true)}>{say('update.enter')}</Button>
        </Box>
      </Alert>
      {isEntering && <ConfirmationCodeDialog udi={page.udi} onDone={onConfirmed} onClose={() => setEntering(false)} />}
    </>
  );
}
