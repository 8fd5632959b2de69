import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { CarriedFile } from '#mocks/on-prem/replies.ts';
import { useErrand } from '#mocks/screens/portal/errand.ts';
import { IssuedText } from '#mocks/screens/portal/issued-text.tsx';
import { useKeptFocus } from '#mocks/screens/portal/kept-focus.ts';
import { usePortalTexts } from '#mocks/screens/portal/texts.ts';
import { saveFile } from '#src/ui/save-file.ts';
import { TextWithNames } from '#src/ui/text-with-names.tsx';

/** Download request file: makes a request and saves it; it can be copied too, for whoever carries it to another tab. */
export function RequestStep() {
  const { say } = usePortalTexts();
  const [request, setRequest] = useState<CarriedFile>();
  const errand = useErrand('request-file', (door, _now: undefined) => door.onPrem.requestFile());
  const button = useKeptFocus<HTMLButtonElement>(errand.busy);
  const download = () =>
    errand.start(undefined, (file) => {
      saveFile(file.name, file.text, 'text/plain');
      setRequest(file);
    });
  return (
    <Box sx={{ display: 'grid', gap: 3, justifyItems: 'start' }}>
      <div>
        <Button ref={button} loading={errand.busy} onClick={download}>
          {say('site.synchronization.file.download')}
        </Button>
        <Box role="status" sx={{ overflowWrap: 'anywhere' }}>
          {request && (
            <Typography sx={{ mt: 3 }}>
              <TextWithNames
                text={say('site.synchronization.file.downloaded', { file: request.name })}
                names={[request.name]}
              />
            </Typography>
          )}
        </Box>
      </div>
      {errand.failed && <Alert severity="error">{say('site.synchronization.file.requestFailed')}</Alert>}
      {request && (
        <Box sx={{ width: '100%' }}>
          <IssuedText
            label={say('site.synchronization.file.request')}
            text={request.text}
            fileName={request.name}
            copyRefused={say('site.synchronization.file.copyRefused')}
          />
        </Box>
      )}
    </Box>
  );
}
