import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import type { ReactNode } from 'react';

/** A description list: terms with their descriptions beside them. */
export function DescriptionList({ children }: { children: ReactNode }) {
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: 'max-content 1fr' },
        columnGap: 5,
        rowGap: { xs: 0, sm: 1 },
        m: 0,
        mt: 2,
      }}
    >
      {children}
    </Box>
  );
}

interface DescriptionItemProps {
  readonly term: string;
  readonly children: ReactNode;
  /** Whether the description is a name, a number or a code, which browsers must not translate. */
  readonly isName?: boolean;
}

/** A term and its description; a skeleton without children. */
export function DescriptionItem({ term, children, isName = false }: DescriptionItemProps) {
  return (
    <>
      <Box component="dt" sx={{ color: 'text.secondary' }}>
        {term}
      </Box>
      <Box
        component="dd"
        {...(isName && { translate: 'no' })}
        sx={{ m: 0, mb: { xs: 2, sm: 0 }, overflowWrap: 'anywhere' }}
      >
        {children ?? <Skeleton sx={{ width: 180 }} />}
      </Box>
    </>
  );
}
