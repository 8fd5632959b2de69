import Box from '@mui/material/Box';
import { usePortalTexts } from './use-portal-texts.ts';

/** “Copied” beside the button, in a polite live region. */
export function CopyConfirmation({ isCopied }: { isCopied: boolean }) {
  const { t } = usePortalTexts();
  return (
    <Box component="span" role="status" sx={{ minWidth: 48, color: 'success.main', fontWeight: 600 }}>
      {isCopied && t('tokens.copied')}
    </Box>
  );
}
