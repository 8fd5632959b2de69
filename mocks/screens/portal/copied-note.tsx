import Box from '@mui/material/Box';
import { usePortalTexts } from './texts.ts';

/** “Copied”, said beside the button and politely to screen readers. */
export function CopiedNote({ isCopied }: { isCopied: boolean }) {
  const { say } = usePortalTexts();
  return (
    <Box component="span" role="status" sx={{ minWidth: 48, color: 'success.main', fontWeight: 600 }}>
      {isCopied && say('tokens.copied')}
    </Box>
  );
}
