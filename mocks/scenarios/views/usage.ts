import { defineViews } from '#mocks/scenarios/scenario-view.ts';
import { paths } from '#src/paths.ts';

/** The use over time (screens.md §2.5). */
export const usageViews = defineViews('usage', {
  'usage-growing': {
    world: 'history-growing',
    at: paths.usage(),
    description: 'The use over time grows, with a forecast of when the limit is reached.',
  },
  'usage-flat': {
    world: 'history-flat',
    at: `${paths.usage()}?days=365`,
    description: 'The use over time has no trend; the year is shown.',
  },
  'usage-gaps': {
    world: 'history-gaps',
    at: `${paths.usage()}?days=365`,
    description: 'The use over time with gaps in which nothing was counted, and a step when sensors were added.',
  },
  'usage-limit-passed': {
    world: 'limit-passed',
    at: paths.usage(),
    description: 'The use over time has passed the limit.',
  },
  'usage-term-ending': {
    world: 'term-ending',
    at: `${paths.usage()}?days=30`,
    description: 'The use over time of a license whose term ends in ten days; it is switched, so there is no forecast.',
  },
  'usage-unlimited': {
    world: 'reserved-universal',
    product: 'secure-workload',
    at: paths.usage(),
    description: 'The use over time in a universal reservation, which has no limit.',
  },
  'usage-table': {
    world: 'history-gaps',
    at: `${paths.usage()}?days=30&view=table`,
    description: 'The use of the last 30 days as a table, without the days on which nothing was counted.',
  },
  'usage-what-if': {
    world: 'limit-in-sight',
    at: `${paths.usage()}?add=10&from=2026-03-01&until=2026-12-31`,
    description: 'How many licences ten more components need until the end of the year.',
  },
  'usage-what-if-term': {
    world: 'term-ending',
    at: `${paths.usage()}?add=x&from=yesterday&not-renewed=2026-01-25&not-renewed=2026-02-31`,
    description: 'A term that is not renewed, in an address with values that are not valid.',
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
