import { defineViews } from '#mocks/scenarios/scenario-view.ts';
import { paths } from '#src/paths.ts';

/** Update Reservation (screens.md §3.4). */
export const updateViews = defineViews('reservation-dialogs', {
  'update-authorize': {
    world: 'reserved-over-used',
    at: paths.updateReservation('authorize'),
    description: 'The first step of an update, waiting for the portal’s new authorization code.',
  },
  'update-difference': {
    world: 'update-authorized',
    at: paths.updateReservation('authorize'),
    description: 'The new code has been pasted, and what changes can be read before it is installed.',
    play: 'Pastes the authorization code with which the portal updates the reservation.',
  },
  'update-superseded': {
    world: 'reserved',
    at: paths.updateReservation('authorize'),
    description: 'The code that is installed already was pasted once more, and the dialog says so.',
    play: 'Pastes the authorization code that is in force, as the portal lets it be downloaded.',
  },
  'update-confirmation': {
    world: 'update-unconfirmed',
    at: paths.updateReservation('confirmation'),
    description: 'The second step: the confirmation code that the portal is waiting for.',
  },
  'update-leave-unsaved': {
    world: 'update-unconfirmed',
    at: paths.updateReservation('confirmation'),
    description:
      'Next was pressed though the confirmation code was neither copied nor saved, so the dialog asks first.',
    play: 'Presses Next.',
  },
  'update-finish': {
    world: 'update-unconfirmed',
    at: paths.updateReservation('finish'),
    description: 'The last step: where the confirmation code has to be entered in the portal.',
  },
  'view-confirmation-code': {
    world: 'update-unconfirmed',
    product: 'cyber-vision',
    description: 'View Confirmation Code, pressed in the notice, leads back to the code that waits to be entered.',
    play: 'Presses View Confirmation Code.',
  },
  'code-has-been-entered': {
    world: 'update-unconfirmed',
    at: paths.acknowledgeConfirmation(),
    product: 'cyber-vision',
    description: 'Code Has Been Entered shows the confirmation code once more before the product deletes it.',
  },
});
