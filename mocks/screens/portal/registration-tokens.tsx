import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { PortalAccount } from '#mocks/cssm/replies.ts';
import { useAnnounce } from '#src/ui/announcer.tsx';
import { CreateTokenDialog } from './create-token-dialog.tsx';
import { usePortalTexts } from './texts.ts';
import { TokenTable } from './token-table.tsx';

/** Product Instance Registration Tokens: the table, and New Token…. */
export function RegistrationTokens({ account }: { account: PortalAccount | undefined }) {
  const { say } = usePortalTexts();
  const announce = useAnnounce();
  const [isCreating, setCreating] = useState(false);
  return (
    <Box component="section" aria-labelledby="registration-tokens" sx={{ mt: 6 }}>
      <Typography id="registration-tokens" variant="h3">
        {say('tokens.heading')}
      </Typography>
      <Typography sx={{ mt: 1, color: 'text.secondary' }}>{say('tokens.sentence')}</Typography>
      <Button variant="contained" sx={{ mt: 3, mb: 3 }} disabled={!account} onClick={() => setCreating(true)}>
        {say('tokens.new')}
      </Button>
      <TokenTable account={account} />
      {account && isCreating && (
        <CreateTokenDialog
          account={account}
          onCreated={() => {
            setCreating(false);
            announce(say('tokens.created'));
          }}
          onClose={() => setCreating(false)}
        />
      )}
    </Box>
  );
}
