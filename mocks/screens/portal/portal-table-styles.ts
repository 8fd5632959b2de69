import type { SxProps, Theme } from '@mui/material/styles';
import { color } from './colors.ts';

const narrow = '@media screen and (max-width: 999.95px)';
/** Print uses columns at any width. */
const wide = '@media print, (min-width: 1000px)';

const line = `1px solid ${color('border')}`;
const row = '& [role="row"]';
const cells = '& [role="row"] > *';

/** Dense rows with borders; on narrow pages each row is a block. */
export const tableStyles: SxProps<Theme> = {
  display: 'table',
  width: '100%',
  borderCollapse: 'collapse',
  border: line,
  [cells]: {
    px: 2.5,
    py: 2,
    lineHeight: '1.25rem',
    textAlign: 'start',
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
  '& [role="row"]:has(.justCreated) > *': { background: `color-mix(in srgb, ${color('strip')} 50%, transparent)` },
  '& [role="row"] > .wholeWords': { overflowWrap: 'break-word' },
  '& [role="row"] > .numeric': { textAlign: 'end' },
  '& a': { color: 'primary.main', textDecoration: 'none', '&:hover': { textDecoration: 'underline' } },
  // Within text, color alone would not mark a link.
  '& span a': { textDecoration: 'underline' },
  '& a:focus-visible, & .row-menu:focus-visible': { outline: `2px solid ${color('text')}`, outlineOffset: 2 },
  '& .row-menu': {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 1,
    whiteSpace: 'nowrap',
    minHeight: 28,
    my: -1,
    marginInlineStart: -1,
    px: 1,
    border: 0,
    borderRadius: '2px',
    background: 'none',
    color: 'primary.main',
    font: 'inherit',
    fontWeight: 500,
    cursor: 'pointer',
    '&:hover': { background: color('tableHead') },
    '& svg': { fontSize: 20 },
  },
  '& .head [role="row"] > *': {
    background: color('tableHead'),
    color: 'text.secondary',
    fontSize: '0.75rem',
    lineHeight: '1rem',
    fontWeight: 600,
    overflowWrap: 'normal',
  },
  [wide]: {
    '& > .head': { display: 'table-header-group' },
    '& > .body': { display: 'table-row-group' },
    [row]: { display: 'table-row' },
    [cells]: { display: 'table-cell', borderBottom: line, verticalAlign: 'top' },
    '& .head [role="row"] > *': { verticalAlign: 'bottom' },
    '& .body > [role="row"]:last-of-type > *': { borderBottom: 0 },
    '& .noWrap': { whiteSpace: 'nowrap', '@media (max-width: 1279.95px)': { whiteSpace: 'normal' } },
  },
  [narrow]: {
    display: 'block',
    border: 0,
    '& > .head': { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
    '& > .body': { display: 'grid', gap: 3 },
    '& .body > [role="row"]': { border: line, py: 1 },
    '& .body > [role="row"] > *': {
      display: 'grid',
      gridTemplateColumns: '120px minmax(0, 1fr)',
      columnGap: 3,
      alignItems: 'start',
      textAlign: 'start',
      px: 3,
      py: 1,
      // The title is visual only; screen readers take it from the column header.
      '&::before': {
        content: 'attr(data-title)',
        color: 'text.secondary',
        '@supports (content: "text" / "")': { content: 'attr(data-title) / ""' },
      },
      '& > *': { justifySelf: 'start' },
      '&:empty': { display: 'none' },
    },
  },
};
