import ArrowDropDown from '@mui/icons-material/ArrowDropDown';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { type MouseEvent, useId, useState } from 'react';

export interface RowAction {
  readonly label: string;
  /** `menu` is the open menu: whatever needs the focus must find room in it. */
  readonly onSelect: (menu: Element) => void;
  readonly isDisabled?: boolean;
}

interface RowActionsProps {
  readonly label: string;
  /** The identity of what names the row, which describes the button. */
  readonly describedBy?: string;
  readonly actions: readonly RowAction[];
  /** Outside a table it looks like the buttons beside it. */
  readonly variant?: 'button' | undefined;
}

/** The Actions menu of a row, of its detail, or of a table. */
export function RowActions({ label, describedBy, actions, variant }: RowActionsProps) {
  const [anchor, setAnchor] = useState<HTMLElement>();
  // A table has a menu in every row; one is made only where it is wanted.
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
        // Styled by the table it stands in, as all that it has a row of.
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
