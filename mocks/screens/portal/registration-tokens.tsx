import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { type ReactNode, useEffect, useState } from 'react';
import { Link as RouterLink } from 'react-router';
import type { PortalAccount } from '#mocks/cssm/replies.ts';
import { reportResult } from '#src/ui/announcer.ts';
import { TextWithNames } from '#src/ui/text-with-names.tsx';
import { addresses } from './addresses.ts';
import { CreateTokenDialog } from './create-token-dialog.tsx';
import { TokenTable } from './token-table.tsx';
import { usePortalTexts } from './use-portal-texts.ts';

/** How long a new token is highlighted, in milliseconds. */
const HIGHLIGHT_DURATION = 10_000;

interface RegistrationTokensProps {
  readonly account: PortalAccount | undefined;
  /** More controls beside New Token…. */
  readonly beside?: ReactNode;
}

/**
 * Product Instance Registration Tokens: the table, and New Token…; for the account of an On-Prem, a note about where to
 * create them (domain.md §4.7).
 */
export function RegistrationTokens({ account, beside }: RegistrationTokensProps) {
  const { t } = usePortalTexts();
  const [isCreating, setCreating] = useState(false);
  const [newTokenId, setNewTokenId] = useState<string>();
  useEffect(() => {
    if (newTokenId === undefined) return;
    const timer = setTimeout(() => setNewTokenId(undefined), HIGHLIGHT_DURATION);
    return () => clearTimeout(timer);
  }, [newTokenId]);
  return (
    <Box component="section" aria-labelledby="registration-tokens" sx={{ mt: 6 }}>
      <Typography id="registration-tokens" variant="h3">
        {t('tokens.heading')}
      </Typography>
      {account?.onPrem === undefined ? (
        <>
          <Typography sx={{ mt: 1, color: 'text.secondary' }}>{t('tokens.sentence')}</Typography>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, mt: 3, mb: 3 }}>
            <Button variant="contained" disabled={!account} onClick={() => setCreating(true)}>
              {t('tokens.new')}
            </Button>
            {beside}
          </Box>
        </>
      ) : (
        <Typography sx={{ mt: 1, mb: 3 }}>
          <TextWithNames text={t('tokens.onPrem', { onPrem: account.onPrem })} names={[account.onPrem]} />{' '}
          <Link component={RouterLink} to={addresses.onPrem()} underline="always">
            {t('tokens.openOnPrem')}
          </Link>
        </Typography>
      )}
      {(account?.onPrem === undefined || account.tokens.length > 0) && (
        <TokenTable account={account} newTokenId={newTokenId} />
      )}
      {account && isCreating && (
        <CreateTokenDialog
          account={account}
          onCreated={({ id }) => {
            setCreating(false);
            setNewTokenId(id);
            reportResult(t('tokens.created'));
          }}
          onClose={() => setCreating(false)}
        />
      )}
    </Box>
  );
}
