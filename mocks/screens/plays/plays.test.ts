import { expect, test } from 'vitest';
import { viewNames, views } from '#mocks/scenarios/views.ts';
import { playScenario } from './play.ts';
import { plays } from './plays.ts';

test('a view has a play when its description tells of one, and no play is without a view', () => {
  const viewsWithPlay = viewNames.filter((name) => views[name].play !== undefined);
  expect(Object.keys(plays).sort()).toEqual([...viewsWithPlay].sort());
});

test('where nothing has to be done, nothing is touched', async () => {
  const untouched = new Proxy({} as never, {
    get: (_target, name) => {
      throw new Error(`The simulator was asked for ${String(name)}.`);
    },
  });
  await expect(playScenario('evaluation', untouched)).resolves.toBeUndefined();
  await expect(playScenario('register', untouched)).resolves.toBeUndefined();
});
