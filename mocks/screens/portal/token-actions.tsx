import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { PortalToken } from '#mocks/cssm/replies.ts';
import { copyText } from '#src/ui/clipboard.ts';
import { saveFile } from '#src/ui/save-file.ts';
import { CopiedNote } from './copied-note.tsx';
import { fileNameOf } from './file-name.ts';
import { RowActions } from './row-actions.tsx';
import { usePortalTexts } from './texts.ts';
import { narrow } from './theme.ts';
import { descriptionId } from './token-cells.tsx';

interface TokenActionsProps {
  readonly token: PortalToken;
  readonly isCopied: boolean;
  /** The token with this identity was copied; none while the next is being copied, so that it is said anew. */
  readonly onCopied: (id: string | undefined) => void;
  readonly onCopyRefused: () => void;
  readonly onRevoke: () => void;
}

/** Copy, and the Actions menu of a token: Copy, Download, Revoke (domain.md §4.2). */
export function TokenActions({ token, isCopied, onCopied, onCopyRefused, onRevoke }: TokenActionsProps) {
  const { say } = usePortalTexts();
  const copy = async (holder: Element) => {
    onCopied(undefined);
    if (await copyText(token.text, holder)) onCopied(token.id);
    else onCopyRefused();
  };
  const actions = [
    { label: say('tokens.copy'), act: (menu: Element) => void copy(menu) },
    {
      label: say('tokens.download'),
      act: () => saveFile(fileNameOf(say('tokens.fileName'), token.description), token.text, 'text/plain'),
    },
    // A token that has ended already has nothing to revoke.
    ...(token.status === 'active' ? [{ label: say('tokens.revoke'), act: onRevoke }] : []),
  ];
  return (
    <Box component="span" sx={{ display: 'flex', alignItems: 'center', gap: 1, [narrow]: { flexWrap: 'wrap' } }}>
      <Button
        size="small"
        aria-describedby={descriptionId(token)}
        onClick={(event) => void copy(event.currentTarget.parentElement ?? document.body)}
        sx={{ minHeight: 28, py: 0.5, my: -1 }}
      >
        {say('tokens.copy')}
      </Button>
      <RowActions label={say('tokens.actions')} describedBy={descriptionId(token)} actions={actions} />
      <CopiedNote isCopied={isCopied} />
    </Box>
  );
}
