import Box from '@mui/material/Box';
import { Link } from 'react-router';
import { color } from './colors.ts';

interface MenuBarProps {
  /** Accessible name of the menu. */
  readonly label: string;
  readonly items: readonly { readonly label: string; readonly address: string; readonly isOpen: boolean }[];
}

/** Menu above the licensing pages: a row of links with the open page marked (domain.md §4.1). */
export function MenuBar({ label, items }: MenuBarProps) {
  return (
    <Box
      component="nav"
      aria-label={label}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        rowGap: 1,
        mb: 5,
        marginInlineStart: -3,
        '& a': {
          px: 3,
          py: 1,
          color: 'text.primary',
          textDecoration: 'none',
          borderInlineEnd: `1px solid ${color('border')}`,
        },
        '& a:last-of-type': { borderInlineEnd: 0 },
        '& a:hover': { textDecoration: 'underline' },
        '& a[aria-current="page"]': { color: color('blue'), fontWeight: 600 },
      }}
    >
      {items.map((item) => (
        <Link key={item.address} to={item.address} {...(item.isOpen && { 'aria-current': 'page' })}>
          {item.label}
        </Link>
      ))}
    </Box>
  );
}
