import type { ViewName } from '#mocks/scenarios/views.ts';
import { cancelPlays } from './cancel.ts';
import { leavePlays } from './leave.ts';
import { pagePlays } from './page.ts';
import type { PlayContext } from './play-context.ts';
import { registerPlays } from './register.ts';
import { reservePlays } from './reserve.ts';
import { returnPlays } from './return.ts';
import { settingsPlays } from './settings.ts';
import { transportPlays } from './transport.ts';
import { updatePlays } from './update.ts';

/** A play function, as in Storybook: user actions on the page that lead to a view. */
type Play = (context: PlayContext) => Promise<void>;

/** The plays by view name; a view without one is reached by its address alone. */
export const plays: Partial<Readonly<Record<ViewName, Play>>> = {
  ...registerPlays,
  ...reservePlays,
  ...cancelPlays,
  ...updatePlays,
  ...returnPlays,
  ...transportPlays,
  ...settingsPlays,
  ...leavePlays,
  ...pagePlays,
};
