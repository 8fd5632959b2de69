import { commandAt } from '#mocks/scenarios/commands.ts';
import { replay } from '#mocks/scenarios/replay.ts';
import { setTransport } from '#mocks/services/product-commands.ts';
import type { PlayContext } from './play-context.ts';

const settings = ({ t, dialog }: PlayContext) => dialog(t('settings:transport.title'));

/** Chooses the way through a proxy, and says where it is. */
async function chooseProxy(context: PlayContext, host: string, port: string): Promise<void> {
  const { t } = context;
  await settings(context).choose('radio', t('settings:transport.proxy'));
  await settings(context).paste(t('settings:transport.host'), host);
  await settings(context).paste(t('settings:transport.port'), port);
}

/** Presses Test connection, once what is set stands in the fields, and waits for its checks. */
async function test(context: PlayContext): Promise<void> {
  await settings(context).expectEnabled(context.t('common:ok'));
  await settings(context).press(context.t('settings:transport.test.start'));
  await settings(context).expectElement('list', context.t('settings:transport.test.list'));
}

/** Another administrator sets a gateway from another computer, of which this page learns nothing. */
async function setElsewhere({ simulator }: PlayContext): Promise<void> {
  const snapshot = await simulator.world.export({ secrets: true });
  const now = Date.parse(await simulator.now());
  const transport = { kind: 'gateway', url: 'https://onprem.example.com/SmartTransport' } as const;
  const command = commandAt(now, (view, at) => setTransport(view, { transport, by: 'second-admin' }, at));
  await simulator.world.import(replay(snapshot, [command], now));
}

/** Transport Settings (screens.md §3.7): wrong input, a test of the connection, and somebody who was faster. */
export const transportPlays = {
  'transport-wrong-fields': async (context: PlayContext) => {
    await chooseProxy(context, 'http://proxy.example.com:8080/', '70000');
    await settings(context).press(context.t('common:ok'));
    await settings(context).expectText(context.t('settings:transport.errors.hostInvalid'));
  },
  'transport-while-registered': async (context: PlayContext) => {
    await chooseProxy(context, 'proxy.example.com', '8080');
    await settings(context).expectText(context.t('settings:transport.registeredWarning'));
  },
  'transport-test-passed': test,
  'transport-test-failed': test,
  'transport-test-clock': test,
  'transport-changed-by-another': async (context: PlayContext) => {
    await chooseProxy(context, 'proxy.example.com', '8080');
    await setElsewhere(context);
    await settings(context).expectText(context.t('changesByOthers:setting.kept'));
  },
};
