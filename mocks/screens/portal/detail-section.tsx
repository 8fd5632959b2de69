import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

/** A part of the details of a license or of a product instance, with its heading. */
export function DetailSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <Typography variant="h3">{title}</Typography>
      {children}
    </section>
  );
}
