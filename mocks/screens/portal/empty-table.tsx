import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { color } from './colors.ts';

/** Stands where a table would be: what would be in it, and how to get it. */
export function EmptyTable({ children }: { children: ReactNode }) {
  return (
    <Typography sx={{ p: 4, border: `1px solid ${color('border')}`, color: 'text.secondary' }}>{children}</Typography>
  );
}
