import { defineViews } from '#mocks/scenarios/scenario-view.ts';
import { paths } from '#src/paths.ts';

/** The frame, the page's own controls, and failures between browser and product (screens.md §1, §2). */
export const frameViews = defineViews('frame', {
  'actions-menu': {
    world: 'registered',
    description: 'The Actions menu, opened.',
    play: 'Opens the Actions menu.',
  },
  'actions-read-only': {
    world: 'registered',
    role: 'auditor',
    description: 'The Actions menu of an auditor: what the role does not allow is disabled, and says why.',
    play: 'Opens the Actions menu.',
  },
  'error-details': {
    world: 'registration-failed',
    description: 'The details of a refusal, opened: what the portal really answered, to copy for support.',
    play: 'Opens the details in the notice.',
  },
  system: { world: 'registered', at: paths.system(), description: 'System statistics, with the serial number.' },
  'page-locked': {
    world: 'evaluation-expired',
    at: paths.system(),
    product: 'cyber-vision',
    description: 'With the evaluation period ended every page but License is locked, and leads there.',
  },
  'read-only': {
    world: 'evaluation',
    role: 'operator',
    description: 'An operator sees the page read-only, and why.',
  },
  'term-ending-read-only': {
    world: 'term-ending',
    role: 'operator',
    description: 'An operator is told that a term ends, what is missing afterwards, and who can do something about it.',
  },
  'register-read-only': {
    world: 'evaluation',
    role: 'operator',
    at: paths.register(),
    description:
      'An operator followed a link to a dialog that the role does not allow; the page says why it is closed.',
  },
  'dialog-not-now': {
    world: 'evaluation',
    at: paths.returnReservation('confirm'),
    description: 'A link to a dialog that the state does not allow leads to the page, which says why.',
  },
  'session-ended': {
    world: 'evaluation',
    description: 'The session has ended while the page was open; it says so, and where to sign in again.',
    play: 'Makes every request answer 401 and presses Refresh.',
  },
  'not-found': { world: 'evaluation', at: '/no-such-page', description: 'An address that is none of the app’s.' },
  'api-slow': {
    world: 'evaluation',
    latency: 5000,
    description: 'Every answer of the product takes five seconds: the page keeps its shape while it waits.',
  },
  'api-down': {
    world: 'evaluation',
    faults: { '*': { kind: 'network' } },
    description: 'The product’s own service cannot be reached at all when the page is opened.',
    play: 'Waits until the page has asked three times.',
  },
  'api-stale': {
    world: 'registered',
    description: 'The product’s own service stopped answering: the page keeps what it knows, and says since when.',
    play: 'Makes every request answer 503 and presses Refresh.',
  },
  'api-incomprehensible': {
    world: 'registered',
    faults: { getUsage: { kind: 'wrong-shape' } },
    description: 'The product answers its usage in a form that the page does not know.',
    play: 'Waits until the page has asked three times.',
  },
});
