import Box from '@mui/material/Box';

/** The name of a license with its description below. */
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
