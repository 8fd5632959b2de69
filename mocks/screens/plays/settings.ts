import { commandAt } from '#mocks/scenarios/commands.ts';
import { replay } from '#mocks/scenarios/replay.ts';
import { setTransport } from '#mocks/services/product-commands.ts';
import type { PlayContext } from './play-context.ts';

/** Customer of the scenarios in which post-paid is active already. */
const customer = {
  id: '20045',
  name: 'Example Water Works',
  street: '1 Reservoir Road',
  city: 'Springfield',
  state: 'Oregon',
  country: 'United States',
  postalCode: '97477',
} as const;

/** Plays of Software Subscription Licensing and Configure License mode, before saving (screens.md §3.8, §3.9). */
export const settingsPlays = {
  'subscription-step-down': async ({ t, dialog }: PlayContext) => {
    const subscription = dialog(t('settings:subscription.title'));
    await subscription.choose('radio', t('settings:subscription.essentials'));
    await subscription.expectText(t('settings:subscription.stepDown'));
  },
  'mode-switched-on': async ({ t, dialog }: PlayContext) => {
    const mode = dialog(t('settings:mode.title'));
    await mode.choose('switch', t('settings:mode.utility'));
    for (const [field, text] of Object.entries(customer)) {
      await mode.paste(t(`settings:mode.fields.${field as keyof typeof customer}`), text);
    }
  },
};

const settings = ({ t, dialog }: PlayContext) => dialog(t('settings:transport.title'));

/** Selects the proxy and enters its host and port. */
async function chooseProxy(context: PlayContext, host: string, port: string): Promise<void> {
  const { t } = context;
  await settings(context).choose('radio', t('settings:transport.proxy'));
  await settings(context).paste(t('settings:transport.host'), host);
  await settings(context).paste(t('settings:transport.port'), port);
}

/** Presses Test connection, which is enabled with the loaded setting, and waits for the list of checks. */
async function test(context: PlayContext): Promise<void> {
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

async function openActions({ t, page }: PlayContext): Promise<void> {
  await page.press(t('licenses:actions'));
  await page.expectElement('menu', t('licenses:actions'));
}

/** Makes every request fail with this status and presses Refresh. */
async function failAndRefresh({ t, page, simulator }: PlayContext, status: 401 | 503): Promise<void> {
  await page.expectElement('button', t('licenses:refresh'));
  await simulator.line.fail('*', { kind: 'status', status });
  await page.press(t('licenses:refresh'));
}

/** Plays of the page without a dialog. */
export const pagePlays = {
  'actions-menu': openActions,
  'actions-read-only': openActions,
  'error-details': ({ t, page }: PlayContext) => page.expand(t('common:rawAnswer')),
  'session-ended': async (context: PlayContext) => {
    await failAndRefresh(context, 401);
    await context.page.expectText(context.t('frame:sessionEnded'));
  },
  'api-down': ({ t, page }: PlayContext) => page.expectText(t('licenses:unreachable')),
  'api-incomprehensible': ({ t, page }: PlayContext) => page.expectText(t('problems:codes.unknown-response.cause')),
  'api-stale': async (context: PlayContext) => {
    await failAndRefresh(context, 503);
    await context.page.expectText(context.t('problems:codes.service-unavailable.cause'));
  },
};
