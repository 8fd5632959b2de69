import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { PortalTokenRow } from '#mocks/cssm/replies.ts';
import { copyText } from '#src/ui/clipboard.ts';
import { saveFile } from '#src/ui/save-file.ts';
import { CopyConfirmation } from './copy-confirmation.tsx';
import { fileNameOf } from './file-name.ts';
import { RowActions } from './row-actions.tsx';
import { narrowMedia } from './theme.ts';
import { descriptionId } from './token-cells.tsx';
import { usePortalTexts } from './use-portal-texts.ts';

interface TokenActionsProps {
  readonly token: PortalTokenRow;
  readonly isCopied: boolean;
  /**
   * Called with the id of the copied token, and with undefined before each copy, so that the confirmation is announced
   * again.
   */
  readonly onCopied: (id: string | undefined) => void;
  readonly onCopyFailed: () => void;
  readonly onRevoke: () => void;
}

/** Copy, and the Actions menu of a token: Copy, Download, Revoke (domain.md §4.2). */
export function TokenActions({ token, isCopied, onCopied, onCopyFailed, onRevoke }: TokenActionsProps) {
  const { t } = usePortalTexts();
  const copy = async (container: Element) => {
    onCopied(undefined);
    if (await copyText(token.text, container)) onCopied(token.id);
    else onCopyFailed();
  };
  const actions = [
    { label: t('tokens.copy'), onSelect: (menu: Element) => void copy(menu) },
    {
      label: t('tokens.download'),
      onSelect: () => saveFile(fileNameOf(t('tokens.fileName'), token.description), token.text, 'text/plain'),
    },
    // Only active tokens can be revoked.
    ...(token.status === 'active' ? [{ label: t('tokens.revoke'), onSelect: onRevoke }] : []),
  ];
  return (
    <Box component="span" sx={{ display: 'flex', alignItems: 'center', gap: 1, [narrowMedia]: { flexWrap: 'wrap' } }}>
      <Button
        size="small"
        aria-describedby={descriptionId(token)}
        onClick={(event) => void copy(event.currentTarget.parentElement ?? document.body)}
        sx={{ minHeight: 28, py: 0.5, my: -1 }}
      >
        {t('tokens.copy')}
      </Button>
      <RowActions label={t('tokens.actions')} describedBy={descriptionId(token)} actions={actions} />
      <CopyConfirmation isCopied={isCopied} />
    </Box>
  );
}
