import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { color } from './colors.ts';

/** Replaces an empty table by an explanation of its content. */
export function EmptyTable({ children }: { children: ReactNode }) {
  return (
    <Typography sx={{ p: 4, border: `1px solid ${color('border')}`, color: 'text.secondary' }}>{children}</Typography>
  );
}
