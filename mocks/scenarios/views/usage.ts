import { defineViews } from '#mocks/scenarios/scenario-view.ts';
import { paths } from '#src/paths.ts';

/** The use over time (screens.md §2.5). */
export const usageViews = defineViews('usage', {
  'usage-growing': {
    world: 'history-growing',
    at: paths.usage(),
    description: 'The use over time grows.',
  },
  'usage-table': {
    world: 'history-gaps',
    at: `${paths.usage()}?days=30&view=table`,
    description: 'The use of the last 30 days as a table, without the days on which nothing was counted.',
  },
  'usage-not-kept': {
    world: 'history-none',
    at: paths.usage(),
    description: 'The product keeps no history of its use; the address says so, and leads back.',
  },
  'usage-standby': {
    world: 'standby',
    at: paths.usage(),
    description: 'A cluster on standby has no use to show; the address says so, and leads back.',
  },
});
