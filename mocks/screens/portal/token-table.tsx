import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import DialogContent from '@mui/material/DialogContent';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { PortalAccount, PortalTokenRow } from '#mocks/cssm/replies.ts';
import { reportResult } from '#src/ui/announcer.ts';
import { CodeField } from './code-field.tsx';
import { ConfirmationDialog } from './confirmation-dialog.tsx';
import { CopyDialogActions } from './copy-confirmation.tsx';
import { EmptyTable } from './empty-table.tsx';
import { PortalDialog } from './portal-dialog.tsx';
import { type PortalColumn, PortalTable } from './portal-table.tsx';
import { TokenActions } from './token-actions.tsx';
import { descriptionId, TokenExpiration, TokenText, TokenUses } from './token-cells.tsx';
import { useCopy } from './use-copy.ts';
import { usePortalMutation } from './use-portal-mutation.ts';
import { usePortalTexts } from './use-portal-texts.ts';
import { useIsOnPrem } from './virtual-account.ts';

/** The token in the open dialog, and whether copying it failed. */
interface OpenToken {
  readonly id: string;
  readonly hasCopyFailed: boolean;
}

interface TokenTableProps {
  readonly account: PortalAccount | undefined;
  /** The token that was created just now, which is highlighted. */
  readonly newTokenId: string | undefined;
}

/**
 * Table of the registration tokens of a virtual account (domain.md §4.2). SSM On-Prem has the description before
 * Export-Controlled (S0, figure 6).
 */
export function TokenTable({ account, newTokenId }: TokenTableProps) {
  const { t } = usePortalTexts();
  const [openToken, setOpenToken] = useState<OpenToken>();
  const [tokenToRevoke, setTokenToRevoke] = useState<PortalTokenRow>();
  const [copiedId, setCopiedId] = useState<string>();
  const revoke = usePortalMutation('revoke-token', (simulator, id: string) => simulator.cssm.revokeToken(id));
  const isOnPrem = useIsOnPrem();
  const now = account?.now ?? '';
  const openTokenRecord = account?.tokens.find(({ id }) => id === openToken?.id);

  const exportControlled: PortalColumn<PortalTokenRow> = {
    key: 'export',
    title: t('tokens.exportControlled'),
    cell: (token) => t(token.exportControlled ? 'tokens.allowed' : 'tokens.notAllowed'),
  };
  const description: PortalColumn<PortalTokenRow> = {
    key: 'description',
    title: t('tokens.description'),
    cell: (token) => <span id={descriptionId(token)}>{token.description}</span>,
  };
  const columns: PortalColumn<PortalTokenRow>[] = [
    {
      key: 'token',
      title: t('tokens.token'),
      cell: (token) => (
        <span>
          <TokenText token={token} onShow={() => setOpenToken({ id: token.id, hasCopyFailed: false })} />
          {token.id === newTokenId && (
            <Box component="span" className="justCreated" sx={{ display: 'block', fontWeight: 600 }}>
              {t('tokens.justCreated')}
            </Box>
          )}
        </span>
      ),
      noWrap: true,
    },
    {
      key: 'expiration',
      title: t('tokens.expirationDate'),
      cell: (token) => <TokenExpiration token={token} now={now} />,
      noWrap: true,
    },
    { key: 'uses', title: t('tokens.uses'), cell: (token) => <TokenUses token={token} />, noWrap: true },
    ...(isOnPrem ? [description, exportControlled] : [exportControlled, description]),
    {
      key: 'createdBy',
      title: t('tokens.createdBy'),
      cell: (token) => <span translate="no">{token.createdBy}</span>,
      wholeWords: true,
    },
    {
      key: 'actions',
      title: t('tokens.actions'),
      noPrint: true,
      cell: (token) => (
        <TokenActions
          token={token}
          isCopied={token.id === copiedId}
          onCopied={setCopiedId}
          onCopyFailed={() => setOpenToken({ id: token.id, hasCopyFailed: true })}
          onRevoke={() => setTokenToRevoke(token)}
        />
      ),
      noWrap: true,
    },
  ];

  return (
    <>
      {account?.tokens.length === 0 ? (
        <EmptyTable>{t('tokens.empty')}</EmptyTable>
      ) : (
        <PortalTable label={t('tokens.heading')} columns={columns} rows={account?.tokens} rowKey={({ id }) => id} />
      )}
      {openToken && openTokenRecord && (
        <ShowTokenDialog
          token={openTokenRecord}
          hasCopyFailed={openToken.hasCopyFailed}
          onClose={() => setOpenToken(undefined)}
        />
      )}
      {tokenToRevoke && (
        <ConfirmationDialog
          title={t('revokeToken.title')}
          question={
            tokenToRevoke.description === ''
              ? t('revokeToken.questionWithoutDescription')
              : t('revokeToken.question', { description: tokenToRevoke.description })
          }
          consequence={t('revokeToken.consequence')}
          confirm={t('revokeToken.revoke')}
          problem={t('revokeToken.failed')}
          mutation={revoke}
          input={tokenToRevoke.id}
          onDone={() => {
            setTokenToRevoke(undefined);
            reportResult(t('tokens.revoked'));
          }}
          onClose={() => setTokenToRevoke(undefined)}
        />
      )}
    </>
  );
}

interface ShowTokenDialogProps {
  readonly token: PortalTokenRow;
  /** Whether copying from the row failed; the text is then selected for copying by hand. */
  readonly hasCopyFailed: boolean;
  readonly onClose: () => void;
}

/**
 * Shows the whole token, with Copy. An expired or revoked token can still be copied, to test how products reject it.
 */
function ShowTokenDialog({ token, hasCopyFailed, onClose }: ShowTokenDialogProps) {
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
      <CopyDialogActions isCopied={outcome === 'copied'} onCopy={copy} onClose={onClose} />
    </PortalDialog>
  );
}
