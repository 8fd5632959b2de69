import ArrowDropDown from '@mui/icons-material/ArrowDropDown';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { type MouseEvent, useId, useState } from 'react';

export interface RowAction {
  readonly label: string;
  /** `menu` is the open menu, which traps the focus: elements that need the focus must be inside it. */
  readonly onSelect: (menu: Element) => void;
  readonly isDisabled?: boolean;
}

interface RowActionsProps {
  readonly label: string;
  /** id of the element that names the row; it describes the button. */
  readonly describedBy?: string;
  readonly actions: readonly RowAction[];
  /** `button` outside a table, to look like adjacent buttons. */
  readonly variant?: 'button' | undefined;
}

/** An Actions menu: of a row, of a detail dialog, or of a table. */
export function RowActions({ label, describedBy, actions, variant }: RowActionsProps) {
  const [anchor, setAnchor] = useState<HTMLElement>();
  // Menus mount on first use, since a table has one per row.
  const [wasOpened, setWasOpened] = useState(false);
  const buttonId = useId();
  const menuId = useId();
  const handleSelect = (action: RowAction) => (event: MouseEvent) => {
    action.onSelect(event.currentTarget);
    setAnchor(undefined);
  };
  const triggerProps = {
    id: buttonId,
    'aria-haspopup': 'menu',
    'aria-expanded': anchor !== undefined,
    'aria-describedby': describedBy,
    ...(anchor && { 'aria-controls': menuId }),
    onClick: (event: MouseEvent<HTMLElement>) => {
      setWasOpened(true);
      setAnchor(event.currentTarget);
    },
  } as const;
  return (
    <>
      {variant === 'button' ? (
        <Button {...triggerProps} endIcon={<ArrowDropDown />}>
          {label}
        </Button>
      ) : (
        // The table styles this plain button, as all content of its rows.
        <button type="button" className="row-menu" {...triggerProps}>
          {label}
          <ArrowDropDown />
        </button>
      )}
      {wasOpened && (
        <Menu
          id={menuId}
          open={anchor !== undefined}
          anchorEl={anchor ?? null}
          onClose={() => setAnchor(undefined)}
          slotProps={{ list: { 'aria-labelledby': buttonId, dense: true } }}
        >
          {actions.map((action) => (
            <MenuItem
              key={action.label}
              disabled={action.isDisabled ?? false}
              onClick={handleSelect(action)}
              sx={{ whiteSpace: 'normal' }}
            >
              {action.label}
            </MenuItem>
          ))}
        </Menu>
      )}
    </>
  );
}
