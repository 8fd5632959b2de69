import { defineViews } from '#mocks/scenarios/scenario-view.ts';
import { paths } from '#src/paths.ts';

const authorize = paths.reserve('authorize');

/** License Reservation, the second tab of the registration dialog (screens.md §3.1, §3.2). */
export const reserveViews = defineViews('reservation-dialogs', {
  'reserve-confirm': {
    world: 'evaluation',
    at: paths.reserve('confirm'),
    description: 'The first step of a reservation: whether the account may reserve at all, and what that costs.',
  },
  'reserve-request': {
    world: 'evaluation',
    at: paths.reserve('request'),
    description: 'The second step, before a request code has been made.',
  },
  'reserve-request-code': {
    world: 'reservation-pending',
    at: paths.reserve('request'),
    description: 'The second step with the request code, to be copied or saved and carried to the portal.',
  },
  'reserve-authorize': {
    world: 'reservation-pending',
    at: authorize,
    description: 'The third step, waiting for the authorization code from the portal.',
  },
  'reserve-preview': {
    world: 'reservation-authorized',
    at: authorize,
    description: 'The authorization code has been pasted, and what it grants can be read before it is installed.',
    play: 'Pastes the authorization code that the portal has made for this product.',
  },
  'wrong-device-code': {
    world: 'reservation-pending',
    at: authorize,
    description: 'The pasted authorization code was made for another product; the dialog names whose it is.',
    play: 'Pastes the authorization code of another Center, as the portal lets it be downloaded.',
  },
  'reserve-code-of-another-kind': {
    world: 'reservation-pending',
    at: authorize,
    description: 'A registration token was pasted as an authorization code, and is told for what it is.',
    play: 'Makes a token in the portal and pastes it as the authorization code.',
  },
  'reserve-code-damaged': {
    world: 'reservation-authorized',
    at: authorize,
    description: 'One character of the authorization code was changed on the way, and it is refused.',
    play: 'Pastes the authorization code with one character of its signature changed.',
  },
  'reserve-code-not-recognised': {
    world: 'reservation-pending',
    at: authorize,
    description: 'What was pasted is no code at all, and the dialog says so.',
    play: 'Pastes a sentence as the authorization code.',
  },
  'request-code': {
    world: 'reservation-pending',
    at: paths.requestCode(),
    description: 'View Reservation Request Code shows the very code that was made before.',
  },
  'request-code-qr': {
    world: 'reservation-pending',
    at: paths.requestCode(),
    description: 'The request code as a QR code, which a phone can carry out of a room without a network.',
    play: 'Presses Show QR code.',
  },
});
