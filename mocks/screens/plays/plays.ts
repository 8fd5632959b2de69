import type { Simulator } from '#mocks/control/client.ts';
import type { ScenarioName } from '#mocks/scenarios/names.ts';
import type { ViewName } from '#mocks/scenarios/views.ts';
import { getTranslate } from '#src/i18n/translate.ts';
import type { PlayContext } from './play-context.ts';
import { registerPlays } from './register.ts';
import { cancelPlays, leavePlays, reservePlays, returnPlays, updatePlays } from './reservation.ts';
import { pagePlays, settingsPlays, transportPlays } from './settings.ts';

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

/**
 * Runs the play of a scenario (screens.md §5) and resolves when its view is reached; resolves at once without a play.
 * The app must be mounted at the view's address. Rejects with a message that names the failed step.
 */
export async function playScenario(name: ScenarioName, simulator: Simulator): Promise<void> {
  const play = Object.hasOwn(plays, name) ? plays[name as keyof typeof plays] : undefined;
  if (!play) return;
  const { createPlayContext } = await import('./play-context.ts');
  try {
    await play(createPlayContext(await getTranslate(), simulator));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The play of “${name}” failed. ${reason}`, { cause });
  }
}
