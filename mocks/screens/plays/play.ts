import type { Simulator } from '#mocks/control/client.ts';
import type { ScenarioName } from '#mocks/scenarios/names.ts';
import { getTranslate } from '#src/i18n/translate.ts';
import { plays } from './plays.ts';

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
