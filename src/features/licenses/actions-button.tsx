import ChevronDownIcon from 'lucide-react/icons/chevron-down';
import { Suspense, useState } from 'react';
import { loadDeferredNamespaces } from '#src/i18n/i18n.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { Button } from '#src/ui/button.tsx';
import { SectionBoundary } from '#src/ui/error-boundary.tsx';
import { lazyWithRetry } from '#src/ui/lazy-with-retry.tsx';
import { getMenuActions } from './menu-actions.ts';
import { useActionAvailability } from './use-action-availability.ts';

const loadMenu = async () => (await Promise.all([import('./actions-menu.tsx'), loadDeferredNamespaces()]))[0];
const ActionsMenu = lazyWithRetry(async () => (await loadMenu()).ActionsMenu);

/** Button that opens the menu of available actions and exports. The menu is loaded on demand. */
export function ActionsButton() {
  const { t } = useTranslation('licenses');
  const [anchor, setAnchor] = useState<HTMLElement>();
  const actions = getMenuActions(useActionAvailability());
  return (
    <>
      <Button
        variant="outlined"
        endIcon={<ChevronDownIcon />}
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        onPointerEnter={() => void loadMenu().catch(() => undefined)}
        onFocus={() => void loadMenu().catch(() => undefined)}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t('actions')}
      </Button>
      {anchor ? (
        <SectionBoundary onClose={() => setAnchor(undefined)}>
          <Suspense>
            <ActionsMenu anchor={anchor} actions={actions} onClose={() => setAnchor(undefined)} />
          </Suspense>
        </SectionBoundary>
      ) : null}
    </>
  );
}
