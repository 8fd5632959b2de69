import Box from '@mui/material/Box';
import { type RefObject, useEffect } from 'react';
import { fonts } from '#src/ui/tokens.ts';
import { color } from './colors.ts';
import { usePortalTexts } from './texts.ts';

interface TokenFieldProps {
  readonly ref: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  /** The browser did not copy it: it is selected, ready for the keyboard. */
  readonly isToBeCopiedByHand: boolean;
}

/** The whole of a token, to read and to select. */
export function TokenField({ ref, text, isToBeCopiedByHand }: TokenFieldProps) {
  const { say } = usePortalTexts();
  useEffect(() => {
    if (!isToBeCopiedByHand) return;
    ref.current?.focus();
    ref.current?.select();
  }, [ref, isToBeCopiedByHand]);
  return (
    <Box
      component="textarea"
      ref={ref}
      readOnly
      rows={5}
      aria-label={say('showToken.token')}
      value={text}
      sx={{
        width: '100%',
        p: 3,
        resize: 'vertical',
        border: `1px solid ${color('border')}`,
        background: color('tableHead'),
        color: 'text.primary',
        fontFamily: fonts.code,
        fontSize: '0.8125rem',
        lineHeight: '1.25rem',
        overflowWrap: 'anywhere',
      }}
    />
  );
}
