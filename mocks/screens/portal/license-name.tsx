import Box from '@mui/material/Box';

/** A licence's name, and under it what it is for. */
export function LicenseName({ name, description }: { readonly name: string; readonly description: string }) {
  return (
    <span>
      <Box component="span" sx={{ display: 'block' }}>
        {name}
      </Box>
      <Box component="span" sx={{ display: 'block', color: 'text.secondary', fontSize: '0.75rem', lineHeight: '1rem' }}>
        {description}
      </Box>
    </span>
  );
}
