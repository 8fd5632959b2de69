import { defineViews } from '#mocks/scenarios/scenario-view.ts';
import { paths } from '#src/paths.ts';

const at = paths.cancelReservation();

/** Cancel Reservation (screens.md §3.3). */
export const cancelViews = defineViews('reservation-dialogs', {
  'cancel-with-license': {
    world: 'reservation-authorized',
    at,
    description: 'Cancelling a request that the portal has answered: its code is asked for, to give the licences back.',
  },
  'cancel-without-license': {
    world: 'reservation-pending',
    at,
    description: 'Cancelling a request that the portal has not answered, and what that means.',
    play: 'Chooses “I do not have a license in CSSM”.',
  },
  'cancel-return-code': {
    world: 'reservation-authorized',
    at,
    description: 'The return code for an authorization that was never installed, before Finish.',
    play: 'Pastes the authorization code from the portal and presses Generate Return Code.',
  },
  'cancel-leave-unsaved': {
    world: 'reservation-authorized',
    at,
    description: 'Finish was pressed though the return code was neither copied nor saved, so the dialog asks first.',
    play: 'Pastes the authorization code, presses Generate Return Code and then Finish.',
  },
});
