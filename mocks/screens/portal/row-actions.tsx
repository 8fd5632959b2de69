import ArrowDropDown from '@mui/icons-material/ArrowDropDown';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { type MouseEvent, useId, useState } from 'react';

export interface RowAction {
  readonly label: string;
  /** `menu` is the open menu: whatever needs the focus must find room in it. */
  readonly act: (menu: Element) => void;
}

interface RowActionsProps {
  readonly label: string;
  /** The identity of what names the row, which describes the button. */
  readonly describedBy: string;
  readonly actions: readonly RowAction[];
}

/** The Actions menu of a row. */
export function RowActions({ label, describedBy, actions }: RowActionsProps) {
  const [anchor, setAnchor] = useState<HTMLElement>();
  // A table has a menu in every row; one is made only where it is wanted.
  const [wasOpened, setWasOpened] = useState(false);
  const buttonId = useId();
  const menuId = useId();
  const choose = (action: RowAction) => (event: MouseEvent) => {
    action.act(event.currentTarget);
    setAnchor(undefined);
  };
  return (
    <>
      {/* Styled by the table it stands in, as all that it has a row of. */}
      <button
        type="button"
        id={buttonId}
        className="row-menu"
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        aria-describedby={describedBy}
        {...(anchor && { 'aria-controls': menuId })}
        onClick={(event) => {
          setWasOpened(true);
          setAnchor(event.currentTarget);
        }}
      >
        {label}
        <ArrowDropDown />
      </button>
      {wasOpened && (
        <Menu
          id={menuId}
          open={anchor !== undefined}
          anchorEl={anchor ?? null}
          onClose={() => setAnchor(undefined)}
          slotProps={{ list: { 'aria-labelledby': buttonId, dense: true } }}
        >
          {actions.map((action) => (
            <MenuItem key={action.label} onClick={choose(action)}>
              {action.label}
            </MenuItem>
          ))}
        </Menu>
      )}
    </>
  );
}
