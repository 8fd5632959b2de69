import { defineViews } from '#mocks/scenarios/scenario-view.ts';
import { paths } from '#src/paths.ts';

/** Return Reserved Licenses (screens.md §3.5). */
export const returnViews = defineViews('reservation-dialogs', {
  'return-confirm': {
    world: 'reserved',
    at: paths.returnReservation('confirm'),
    description: 'The first step of a return: what will happen, and how many days of evaluation remain.',
  },
  'return-confirm-expired': {
    world: 'reserved-after-evaluation',
    at: paths.returnReservation('confirm'),
    description: 'The first step of a return when no day of evaluation remains: what follows is said before.',
  },
  'return-code': {
    world: 'return-unacknowledged',
    at: paths.returnReservation('code'),
    description: 'The second step: the return code that the portal is waiting for.',
  },
  'return-leave-unsaved': {
    world: 'return-unacknowledged',
    at: paths.returnReservation('code'),
    description: 'Next was pressed though the return code was neither copied nor saved, so the dialog asks first.',
    play: 'Presses Next.',
  },
  'return-finish': {
    world: 'return-unacknowledged',
    at: paths.returnReservation('finish'),
    description: 'The last step: where the product instance has to be removed in the portal.',
  },
  'deregister-reserved': {
    world: 'reserved',
    at: paths.deregister(),
    description: 'Deregister in a reservation leads to the return of its licences.',
  },
});
