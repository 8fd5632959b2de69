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

/** What is done on the screen before a view is looked at, as somebody would do it. */
type Play = (context: PlayContext) => Promise<void>;

/** The plays by the view's name; a view without one is there as soon as its address is opened. */
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
