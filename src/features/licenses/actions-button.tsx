import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import Button from '@mui/material/Button';
import { lazy, Suspense, useState } from 'react';
import type { Capabilities } from '#src/contract/product.ts';
import type { Role } from '#src/contract/session.ts';
import type { Registration } from '#src/contract/summary.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { offeredActions } from './offered-actions.ts';

const loadMenu = () => import('./actions-menu.tsx');
const ActionsMenu = lazy(async () => ({ default: (await loadMenu()).ActionsMenu }));

interface ActionsButtonProps {
  readonly registration: Registration;
  readonly role: Role;
  readonly capabilities: Capabilities;
}

/** Opens the menu of what the state allows; absent when it allows nothing. The menu is loaded when wanted. */
export function ActionsButton({ registration, role, capabilities }: ActionsButtonProps) {
  const { t } = useTexts('licenses');
  const [anchor, setAnchor] = useState<HTMLElement>();
  const offered = offeredActions(registration, role, capabilities);
  if (offered.length === 0) return null;
  return (
    <>
      <Button
        variant="outlined"
        endIcon={<ExpandMoreIcon />}
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        onPointerEnter={() => void loadMenu()}
        onFocus={() => void loadMenu()}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t('actions')}
      </Button>
      {anchor ? (
        <Suspense>
          <ActionsMenu anchor={anchor} offered={offered} onClose={() => setAnchor(undefined)} />
        </Suspense>
      ) : null}
    </>
  );
}
