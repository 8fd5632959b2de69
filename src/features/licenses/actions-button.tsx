import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import Button from '@mui/material/Button';
import { Suspense, useState } from 'react';
import { useTexts } from '#src/i18n/hooks.ts';
import { lazily } from '#src/ui/lazily.tsx';
import { Part } from '#src/ui/part.tsx';
import { offeredActions } from './offered-actions.ts';
import { useOffers } from './use-offers.ts';

const loadMenu = () => import('./actions-menu.tsx');
const ActionsMenu = lazily(async () => (await loadMenu()).ActionsMenu);

/** Opens the menu of what the state allows, and of the exports. The menu is loaded when wanted. */
export function ActionsButton() {
  const { t } = useTexts('licenses');
  const [anchor, setAnchor] = useState<HTMLElement>();
  const offered = offeredActions(useOffers());
  return (
    <>
      <Button
        variant="outlined"
        endIcon={<ExpandMoreIcon />}
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        onPointerEnter={() => void loadMenu().catch(() => undefined)}
        onFocus={() => void loadMenu().catch(() => undefined)}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t('actions')}
      </Button>
      {anchor ? (
        <Part onClose={() => setAnchor(undefined)}>
          <Suspense>
            <ActionsMenu anchor={anchor} offered={offered} onClose={() => setAnchor(undefined)} />
          </Suspense>
        </Part>
      ) : null}
    </>
  );
}
