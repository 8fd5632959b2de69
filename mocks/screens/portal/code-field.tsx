import Box from '@mui/material/Box';
import { type RefObject, useEffect } from 'react';
import { fonts } from '#src/ui/tokens.ts';
import { color } from './colors.ts';

interface CodeFieldProps {
  readonly ref: RefObject<HTMLTextAreaElement | null>;
  readonly label: string;
  readonly text: string;
  /** The browser did not copy it: it is selected, ready for the keyboard. */
  readonly isToBeCopiedByHand: boolean;
  /** How many lines of it are seen at once. */
  readonly rows?: number;
}

/** The whole of a token or code, to read and to select. */
export function CodeField({ ref, label, text, isToBeCopiedByHand, rows = 5 }: CodeFieldProps) {
  useEffect(() => {
    if (!isToBeCopiedByHand) return;
    ref.current?.focus();
    ref.current?.select();
  }, [ref, isToBeCopiedByHand]);
  return (
    <Box
      component="textarea"
      translate="no"
      ref={ref}
      readOnly
      rows={rows}
      aria-label={label}
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
