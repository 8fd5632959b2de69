import { defineViews } from '#mocks/scenarios/scenario-view.ts';
import { paths } from '#src/paths.ts';

const at = paths.register();

/** Smart Software Licensing Product Registration, its first tab (screens.md §3.1). */
export const registerViews = defineViews('register-dialog', {
  register: { world: 'evaluation', at, description: 'The registration dialog as it opens, waiting for a token.' },
  'register-empty': {
    world: 'evaluation',
    at,
    description: 'Register was pressed without a token, and the field says so.',
    play: 'Presses Register.',
  },
  'register-not-a-token': {
    world: 'evaluation',
    at,
    description: 'What was pasted is no token, and the field says so at once.',
    play: 'Pastes a sentence as the token and presses Register.',
  },
  'register-damaged-token': {
    world: 'evaluation',
    at,
    description: 'A token arrived damaged, some of its end lost, and the field says so at once.',
    play: 'Makes a token in the portal, pastes it without its last ten characters and presses Register.',
  },
  'register-token-refused': {
    world: 'token-expired',
    at,
    description: 'The portal does not take the token; the token’s own date tells that it has expired.',
    play: 'Pastes the portal’s newest token, which has expired, presses Register and lets 3 seconds pass.',
  },
  'register-already-registered': {
    world: 'already-registered',
    at,
    description: 'The portal still lists this product from an earlier registration; Force Register is offered.',
    play: 'Makes a token in the portal, registers with it and lets 3 seconds pass.',
  },
  'register-still-reserved': {
    world: 'return-unacknowledged',
    at,
    description: 'The portal still holds a reservation of this product, which Force Register would not replace.',
    play: 'Makes a token in the portal, registers with it and lets 3 seconds pass.',
  },
  'register-force': {
    world: 'already-registered',
    at,
    description: 'A token was entered and Force Register switched on, before Register is pressed.',
    play: 'Makes a token in the portal, pastes it and switches Force Register on.',
  },
  'register-in-progress': {
    world: 'evaluation',
    at,
    line: { state: 'withheld' },
    description: 'The portal has been asked and has not answered yet; the dialog waits, and the page behind it too.',
    play: 'Makes a token in the portal and registers with it.',
  },
  'register-unreachable': {
    world: 'cssm-unreachable',
    at,
    description:
      'The portal cannot be reached; the dialog says when it is tried again and offers the transport settings.',
    play: 'Makes a token in the portal, registers with it and lets 3 minutes pass.',
  },
  'register-service-failed': {
    world: 'evaluation',
    at,
    faults: { register: { kind: 'status', status: 503 } },
    description: 'The product’s own service did not take the request; the token stays in the field.',
    play: 'Makes a token in the portal and registers with it.',
  },
});
