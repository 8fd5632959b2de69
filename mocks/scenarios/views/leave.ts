import { defineViews } from '#mocks/scenarios/scenario-view.ts';
import { paths } from '#src/paths.ts';

const silent = { state: 'down', reason: 'communication-timeout' } as const;

/** Confirm Deregistration, Renew Authorization and Renew Registration (screens.md §3.6, §3.10). */
export const leaveViews = defineViews('other-dialogs', {
  deregister: {
    world: 'registered',
    at: paths.deregister(),
    description: 'Before deregistering: what it means here and in the portal, and how many days of evaluation remain.',
  },
  'deregister-expired': {
    world: 'registered-after-evaluation',
    at: paths.deregister(),
    description: 'Before deregistering when no day of evaluation remains: what follows is said before.',
  },
  'deregistered-unreachable': {
    world: 'registered',
    at: paths.deregister(),
    line: silent,
    description: 'Deregistered here only, since the portal could not be told: what to remove there by hand.',
    play: 'Presses Deregister.',
  },
  'renew-authorization': {
    world: 'registered',
    at: paths.renew('authorization'),
    description: 'Whether the authorization shall be renewed now.',
  },
  'renew-registration': {
    world: 'registered',
    at: paths.renew('registration'),
    description: 'Whether the registration shall be renewed now.',
  },
  'renew-succeeded': {
    world: 'registered',
    at: paths.renew('authorization'),
    description: 'The authorization has been renewed, and when.',
    play: 'Presses Yes.',
  },
  'renew-failed': {
    world: 'renewal-failed',
    at: paths.renew('registration'),
    description: 'The registration could not be renewed, and why.',
    play: 'Presses Yes.',
  },
});
