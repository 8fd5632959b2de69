import { useState } from 'react';
import type { PortalAccount, PortalToken } from '#mocks/cssm/replies.ts';
import { announce } from '#src/ui/announcer.ts';
import { ConfirmationDialog } from './confirmation-dialog.tsx';
import { EmptyTable } from './empty-table.tsx';
import { useErrand } from './errand.ts';
import { type Column, PortalTable } from './portal-table.tsx';
import { ShowTokenDialog } from './show-token-dialog.tsx';
import { usePortalTexts } from './texts.ts';
import { TokenActions } from './token-actions.tsx';
import { descriptionId, TokenExpiration, TokenText, TokenUses } from './token-cells.tsx';
import { useIsOnPrem } from './virtual-account.ts';

/** The token that is looked at, and whether its text is to be copied by hand. */
interface Shown {
  readonly id: string;
  readonly copyRefused: boolean;
}

/**
 * The registration tokens of a virtual account (domain.md §4.2). SSM On-Prem has the description before Export-Controlled
 * (S0, figure 6).
 */
export function TokenTable({ account }: { account: PortalAccount | undefined }) {
  const { say } = usePortalTexts();
  const [shown, setShown] = useState<Shown>();
  const [revoking, setRevoking] = useState<PortalToken>();
  const [copiedId, setCopiedId] = useState<string>();
  const revoke = useErrand('revoke-token', (simulator, id: string) => simulator.cssm.revokeToken(id));
  const isOnPrem = useIsOnPrem();
  const now = account?.now ?? '';
  const shownToken = account?.tokens.find(({ id }) => id === shown?.id);

  const exportControlled: Column<PortalToken> = {
    key: 'export',
    title: say('tokens.exportControlled'),
    cell: (token) => say(token.exportControlled ? 'tokens.allowed' : 'tokens.notAllowed'),
  };
  const description: Column<PortalToken> = {
    key: 'description',
    title: say('tokens.description'),
    cell: (token) => <span id={descriptionId(token)}>{token.description}</span>,
  };
  const columns: Column<PortalToken>[] = [
    {
      key: 'token',
      title: say('tokens.token'),
      cell: (token) => <TokenText token={token} onShow={() => setShown({ id: token.id, copyRefused: false })} />,
      unbroken: true,
    },
    {
      key: 'expiration',
      title: say('tokens.expirationDate'),
      cell: (token) => <TokenExpiration token={token} now={now} />,
      unbroken: true,
    },
    { key: 'uses', title: say('tokens.uses'), cell: (token) => <TokenUses token={token} />, unbroken: true },
    ...(isOnPrem ? [description, exportControlled] : [exportControlled, description]),
    {
      key: 'createdBy',
      title: say('tokens.createdBy'),
      cell: (token) => <span translate="no">{token.createdBy}</span>,
    },
    {
      key: 'actions',
      title: say('tokens.actions'),
      unprinted: true,
      cell: (token) => (
        <TokenActions
          token={token}
          isCopied={token.id === copiedId}
          onCopied={setCopiedId}
          onCopyRefused={() => setShown({ id: token.id, copyRefused: true })}
          onRevoke={() => setRevoking(token)}
        />
      ),
      unbroken: true,
    },
  ];

  return (
    <>
      {account?.tokens.length === 0 ? (
        <EmptyTable>{say('tokens.empty')}</EmptyTable>
      ) : (
        <PortalTable label={say('tokens.heading')} columns={columns} rows={account?.tokens} rowKey={({ id }) => id} />
      )}
      {shown && shownToken && (
        <ShowTokenDialog token={shownToken} copyRefused={shown.copyRefused} onClose={() => setShown(undefined)} />
      )}
      {revoking && (
        <ConfirmationDialog
          title={say('revokeToken.title')}
          question={
            revoking.description === ''
              ? say('revokeToken.questionWithoutDescription')
              : say('revokeToken.question', { description: revoking.description })
          }
          consequence={say('revokeToken.consequence')}
          confirm={say('revokeToken.revoke')}
          problem={say('revokeToken.failed')}
          errand={revoke}
          input={revoking.id}
          onDone={() => {
            setRevoking(undefined);
            announce(say('tokens.revoked'));
          }}
          onClose={() => setRevoking(undefined)}
        />
      )}
    </>
  );
}
