import { commandAt } from '#mocks/scenarios/commands.ts';
import { replay } from '#mocks/scenarios/replay.ts';
import { setTransport } from '#mocks/services/product-commands.ts';
import type { PlayContext } from './play-context.ts';

const settings = ({ t, dialog }: PlayContext) => dialog(t('settings:transport.title'));

/** Selects the proxy and enters its host and port. */
async function chooseProxy(context: PlayContext, host: string, port: string): Promise<void> {
  const { t } = context;
  await settings(context).choose('radio', t('settings:transport.proxy'));
  await settings(context).paste(t('settings:transport.host'), host);
  await settings(context).paste(t('settings:transport.port'), port);
}

/** Waits for the loaded settings, presses Test connection and waits for the list of checks. */
async function test(context: PlayContext): Promise<void> {
  await settings(context).expectEnabled(context.t('common:ok'));
  await settings(context).press(context.t('settings:transport.test.start'));
  await settings(context).expectElement('list', context.t('settings:transport.test.list'));
}

/** Saves a gateway as another administrator on another computer, without notifying this page. */
async function setElsewhere({ simulator }: PlayContext): Promise<void> {
  const snapshot = await simulator.world.export({ secrets: true });
  const now = Date.parse(await simulator.now());
  const transport = { kind: 'gateway', url: 'https://onprem.example.com/SmartTransport' } as const;
  const command = commandAt(now, (view, at) => setTransport(view, { transport, by: 'second-admin' }, at));
  await simulator.world.import(replay(snapshot, [command], now));
}

/** Plays of Transport Settings (screens.md §3.7): invalid input, a connection test, and a concurrent change. */
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
