import { expect, test } from 'vitest';
import { viewNames, views } from '#mocks/scenarios/views.ts';
import { playScenario, plays } from './plays.ts';

test('plays exist for exactly the views whose description mentions one', () => {
  const viewsWithPlay = viewNames.filter((name) => views[name].play !== undefined);
  expect(Object.keys(plays).sort()).toEqual([...viewsWithPlay].sort());
});

test('does nothing for a view without a play', async () => {
  const untouched = new Proxy({} as never, {
    get: (_target, name) => {
      throw new Error(`The play read ${String(name)} of the simulator.`);
    },
  });
  await expect(playScenario('evaluation', untouched)).resolves.toBeUndefined();
  await expect(playScenario('register', untouched)).resolves.toBeUndefined();
});
