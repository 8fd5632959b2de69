import { setTransport } from '#mocks/exchange/exchange.ts';
import { stepAt } from '#mocks/scenarios/deeds.ts';
import { lived } from '#mocks/scenarios/history.ts';
import type { Stage } from './stage.ts';

const settings = ({ t, dialog }: Stage) => dialog(t('settings:transport.title'));

/** Chooses the way through a proxy, and says where it is. */
async function chooseProxy(stage: Stage, host: string, port: string): Promise<void> {
  const { t } = stage;
  await settings(stage).choose('radio', t('settings:transport.proxy'));
  await settings(stage).paste(t('settings:transport.host'), host);
  await settings(stage).paste(t('settings:transport.port'), port);
}

/** Presses Test connection, once what is set stands in the fields, and waits for its checks. */
async function test(stage: Stage): Promise<void> {
  await settings(stage).offers(stage.t('common:ok'));
  await settings(stage).press(stage.t('settings:transport.test.start'));
  await settings(stage).shows('list', stage.t('settings:transport.test.list'));
}

/** Another administrator sets a gateway from another computer, of which this page learns nothing. */
async function setElsewhere({ simulator }: Stage): Promise<void> {
  const present = await simulator.world.export({ secrets: true });
  const now = Date.parse(await simulator.now());
  const transport = { kind: 'gateway', url: 'https://onprem.example.com/SmartTransport' } as const;
  const deed = stepAt(now, (view, at) => setTransport(view, { transport, by: 'second-admin' }, at));
  await simulator.world.import(lived(present, [deed], now));
}

/** Transport Settings (screens.md §3.7): wrong input, a test of the connection, and somebody who was faster. */
export const transportPlays = {
  'transport-wrong-fields': async (stage: Stage) => {
    await chooseProxy(stage, 'http://proxy.example.com:8080/', '70000');
    await settings(stage).press(stage.t('common:ok'));
    await settings(stage).says(stage.t('settings:transport.errors.hostInvalid'));
  },
  'transport-while-registered': async (stage: Stage) => {
    await chooseProxy(stage, 'proxy.example.com', '8080');
    await settings(stage).says(stage.t('settings:transport.registeredWarning'));
  },
  'transport-test-passed': test,
  'transport-test-failed': test,
  'transport-test-clock': test,
  'transport-changed-by-another': async (stage: Stage) => {
    await chooseProxy(stage, 'proxy.example.com', '8080');
    await setElsewhere(stage);
    await settings(stage).says(stage.t('changesByOthers:setting.kept'));
  },
};
