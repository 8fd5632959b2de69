import Box from '@mui/material/Box';
import { type RefObject, useEffect } from 'react';
import { fonts } from '#src/ui/tokens.ts';
import { color } from './colors.ts';

interface CodeFieldProps {
  readonly ref: RefObject<HTMLTextAreaElement | null>;
  readonly label: string;
  readonly text: string;
  /** Whether copying failed; the text is then focused and selected for copying by keyboard. */
  readonly hasCopyFailed: boolean;
  /** Number of visible lines. */
  readonly rows?: number;
}

/** Read-only text area with a whole token or code. */
export function CodeField({ ref, label, text, hasCopyFailed, rows = 5 }: CodeFieldProps) {
  useEffect(() => {
    if (!hasCopyFailed) return;
    ref.current?.focus();
    ref.current?.select();
  }, [ref, hasCopyFailed]);
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
