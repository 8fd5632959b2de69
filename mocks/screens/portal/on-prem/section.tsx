import Typography from '@mui/material/Typography';
import { type ReactNode, useId } from 'react';

/** A page section named by its heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <Typography id={titleId} variant="h2">
        {title}
      </Typography>
      {children}
    </section>
  );
}
