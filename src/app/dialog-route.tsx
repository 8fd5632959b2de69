import type { ComponentType } from 'react';
import type { Action } from '#src/domain/actions.ts';
import type { Entrance, OfferOf } from '#src/features/reservation/entrances.ts';
import { EntranceRoute } from './entrance-route.tsx';
import { useClose } from './use-close.ts';

interface DialogRouteProps {
  readonly entranceOf: (offerOf: OfferOf) => Entrance;
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

/** Where the address of a dialog for one action leads: to itself, as long as the action is offered. */
export function ownEntrance(path: string, action: Action): (offerOf: OfferOf) => Entrance {
  return (offerOf) => (offerOf(action) === 'offered' ? { at: path } : { refused: action });
}
