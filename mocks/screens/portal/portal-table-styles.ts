import type { SxProps, Theme } from '@mui/material/styles';
import { color } from './colors.ts';

const narrow = '@media (max-width: 999.95px)';
const wide = '@media (min-width: 1000px)';

/** Tight rows with lines between them; on a narrow page a block for each row. */
export const tableStyles: SxProps<Theme> = {
  border: `1px solid ${color('border')}`,
  '& .MuiTableCell-root': {
    px: 2.5,
    py: 2,
    lineHeight: '1.25rem',
    verticalAlign: 'top',
    borderColor: color('border'),
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
  '& .MuiTableCell-head': {
    background: color('tableHead'),
    color: 'text.secondary',
    fontSize: '0.75rem',
    lineHeight: '1rem',
    fontWeight: 600,
    overflowWrap: 'normal',
    verticalAlign: 'bottom',
  },
  '& .MuiTableBody-root .MuiTableRow-root:last-of-type .MuiTableCell-root': { borderBottom: 0 },
  [wide]: { '& .unbroken': { whiteSpace: 'nowrap' } },
  [narrow]: {
    display: 'block',
    border: 0,
    '& .MuiTableHead-root': {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
    '& .MuiTableBody-root': { display: 'grid', gap: 3 },
    '& .MuiTableBody-root .MuiTableRow-root': { display: 'block', border: `1px solid ${color('border')}`, py: 1 },
    '& .MuiTableBody-root .MuiTableCell-root': {
      display: 'grid',
      gridTemplateColumns: '120px minmax(0, 1fr)',
      columnGap: 3,
      alignItems: 'start',
      textAlign: 'left',
      px: 3,
      py: 1,
      border: 0,
      // The title is for the eye; a screen reader has it from the column's head.
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
