import type { ComponentType } from 'react';
import { EntranceRoute } from './entrance-route.tsx';
import type { EntranceOf } from './entrances.ts';
import { useClose } from './use-close.ts';

interface DialogRouteProps {
  readonly entranceOf: EntranceOf;
  readonly Dialog: ComponentType<{ onClose: () => void }>;
}

/** A dialog at an address of its own. */
export function DialogRoute({ entranceOf, Dialog }: DialogRouteProps) {
  const close = useClose();
  return (
    <EntranceRoute entranceOf={entranceOf}>
      <Dialog onClose={close} />
    </EntranceRoute>
  );
}
