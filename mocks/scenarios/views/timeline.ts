import { defineViews } from '#mocks/scenarios/scenario-view.ts';
import { paths } from '#src/paths.ts';

/** The timeline: what comes, and what has been (screens.md §2.6). */
export const timelineViews = defineViews('timeline', {
  'timeline-registered': {
    world: 'registered',
    at: paths.timeline(),
    description: 'The timeline of a registered product: checks and renewals that happen automatically.',
  },
  'timeline-evaluation': {
    world: 'evaluation',
    at: paths.timeline(),
    description: 'The timeline of an evaluation, which ends unless somebody registers.',
  },
  'timeline-reserved': {
    world: 'term-ending',
    at: paths.timeline(),
    description: 'The timeline of a reservation of which a term ends in 10 days.',
  },
  'timeline-limit': {
    world: 'limit-in-sight',
    at: paths.timeline(),
    description: 'The timeline with the day on which a license probably reaches its limit.',
  },
  'timeline-overdue': {
    world: 'authorization-expired',
    at: paths.timeline(),
    description: 'The timeline with an authorization that has expired: it comes first.',
  },
  'timeline-code-waits': {
    world: 'update-unconfirmed',
    at: paths.timeline(),
    description: 'The timeline with a fourth lane, since a confirmation code waits.',
  },
  'timeline-standby': {
    world: 'standby',
    at: paths.timeline(),
    description: 'The timeline of a cluster on standby says that nothing is due.',
  },
});
