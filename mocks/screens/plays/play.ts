import type { Simulator } from '#mocks/control/client.ts';
import type { ScenarioName } from '#mocks/scenarios/names.ts';
import { getTranslate } from '#src/i18n/translate.ts';
import { plays } from './plays.ts';

/**
 * Does on the screen what has to be done before a view is looked at (screens.md §5), and resolves when it is there; at
 * once for a scenario that needs nothing done. The app has to have been mounted at the view's address. A play that fails
 * rejects with a message that names its step.
 */
export async function playScenario(name: ScenarioName, simulator: Simulator): Promise<void> {
  const play = Object.hasOwn(plays, name) ? plays[name as keyof typeof plays] : undefined;
  if (!play) return;
  const { createPlayContext } = await import('./play-context.ts');
  try {
    await play(createPlayContext(await getTranslate(), simulator));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The play of “${name}” stopped. ${reason}`, { cause });
  }
}
