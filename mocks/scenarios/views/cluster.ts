import { defineViews } from '#mocks/scenarios/scenario-view.ts';
import { paths } from '#src/paths.ts';

const product = 'secure-workload' as const;

/** Dialogs in which Secure Workload differs (screens.md §0). */
export const clusterViews = defineViews('secure-workload', {
  'cluster-register': {
    product,
    world: 'evaluation',
    at: paths.register(),
    description: 'The registration dialog of a cluster, which takes a Smart Transport Registration URL of its own.',
  },
  'cluster-expired': {
    product,
    world: 'evaluation-expired',
    at: paths.system(),
    description: 'The evaluation of a cluster has ended, and nothing is locked.',
  },
  'cluster-deregister-expired': {
    product,
    world: 'registered-after-evaluation',
    at: paths.deregister(),
    description: 'Before a cluster with no day of evaluation left is deregistered; nothing will be locked.',
  },
  'universal-preview': {
    product,
    world: 'reservation-authorized-universal',
    at: paths.reserve('authorize'),
    description: 'A universal authorization code has been pasted: without limits, and without a list of licences.',
    play: 'Pastes the authorization code that the portal has made for this product.',
  },
  'universal-return-confirm': {
    product,
    world: 'reserved-universal',
    at: paths.returnReservation('confirm'),
    description: 'The first step of giving a universal reservation back.',
  },
  'cluster-update-confirmation': {
    product,
    world: 'update-unconfirmed',
    at: paths.updateReservation('confirmation'),
    description: 'A cluster’s confirmation code, which is never shown again after Finish.',
  },
  'cluster-update-finish': {
    product,
    world: 'update-unconfirmed',
    at: paths.updateReservation('finish'),
    description: 'The last step of a cluster’s update: Finish gives the confirmation code up.',
  },
});
