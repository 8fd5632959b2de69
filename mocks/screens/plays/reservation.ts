import type { Simulator } from '#mocks/control/client.ts';
import type { PlayContext } from './play-context.ts';

/** Pastes text into the authorization code field of the wizard and waits for the expected message. */
async function enter({ t, dialog }: PlayContext, code: string, expectedText: string): Promise<void> {
  const reserveDialog = dialog(t('registration:title'));
  await reserveDialog.paste(t('reservation:authorizationCode'), code);
  await reserveDialog.expectText(expectedText);
}

/** Plays of Enter Reservation Authorization Code, and of the request code (screens.md §3.1, §3.2). */
export const reservePlays = {
  'reserve-preview': async (context: PlayContext) =>
    enter(context, await authorizationCode(context.simulator), context.t('reservation:preview.grants.specific')),
  'universal-preview': async (context: PlayContext) =>
    enter(context, await authorizationCode(context.simulator), context.t('reservation:preview.grants.universal')),
  'wrong-device-code': async (context: PlayContext) =>
    enter(
      context,
      await codeOfAnotherDevice(context.simulator),
      context.t('problems:codes.code-of-another-device.cause'),
    ),
  'reserve-code-of-another-kind': async (context: PlayContext) =>
    enter(context, await newToken(context.simulator), context.t('reservation:found.registration-token.is')),
  'reserve-code-damaged': async (context: PlayContext) => {
    const code = withOtherSignature(await authorizationCode(context.simulator));
    await enter(context, code, context.t('problems:codes.code-not-signed.cause'));
  },
  'request-code-qr': async ({ t, dialog }: PlayContext) => {
    await dialog(t('reservation:requestCode')).press(t('qrCode:show'));
    await dialog(t('qrCode:title')).expectElement('img', t('qrCode:picture', { name: t('reservation:requestCode') }));
  },
  'reserve-code-not-recognised': async (context: PlayContext) =>
    enter(context, otherText, context.t('problems:codes.code-not-recognised.cause')),
};

/** Confirms a renewal and waits for its result. */
async function renew({ t, dialog }: PlayContext, kind: 'authorization' | 'registration'): Promise<void> {
  const renewal = dialog(t(`registration:renew.${kind}.title`));
  await renewal.press(t('common:yes'));
  await renewal.expectElement('button', t('common:close'));
}

/**
 * Plays of Confirm Deregistration, Renew Authorization and Renew Registration (screens.md §3.6, §3.10): their results.
 */
export const leavePlays = {
  'deregistered-unreachable': async ({ t, page, dialog }: PlayContext) => {
    await dialog(t('registration:deregister.title')).press(t('registration:deregister.submit'));
    await page.expectText(t('licenses:notice.leftBehind'));
  },
  'renew-succeeded': (context: PlayContext) => renew(context, 'authorization'),
  'renew-failed': (context: PlayContext) => renew(context, 'registration'),
};

/** Play of Return Reserved Licenses (screens.md §3.5): the confirmation before leaving an unsaved code. */
export const returnPlays = {
  'return-leave-unsaved': async ({ t, dialog }: PlayContext) => {
    await dialog(t('reservation:return.name')).press(t('common:next'));
    await dialog(t('reservation:asks.leave.title')).expectElement('button', t('reservation:asks.stay'));
  },
};

/** Exchanges the portal's authorization code for a return code. */
async function exchange({ t, dialog, simulator }: PlayContext): Promise<void> {
  const cancelDialog = dialog(t('reservation:cancel.name'));
  await cancelDialog.paste(t('reservation:authorizationCode'), await authorizationCode(simulator));
  await cancelDialog.press(t('reservation:cancel.generate'));
  await cancelDialog.expectElement('textbox', t('reservation:returnCode'));
}

/** Plays of Cancel Reservation (screens.md §3.3): its second tab, and the return code of the first. */
export const cancelPlays = {
  'cancel-without-license': async ({ t, dialog }: PlayContext) => {
    const cancelDialog = dialog(t('reservation:cancel.name'));
    await cancelDialog.choose('tab', t('reservation:cancel.tabs.unlicensed'));
    await cancelDialog.expectElement('button', t('reservation:cancel.request'));
  },
  'cancel-return-code': exchange,
  'cancel-leave-unsaved': async (context: PlayContext) => {
    const { t, dialog } = context;
    await exchange(context);
    await dialog(t('reservation:cancel.name')).press(t('common:finish'));
    await dialog(t('reservation:asks.finish.title')).expectElement('button', t('reservation:asks.stay'));
  },
};

/** Pastes the newest authorization code of the portal and waits for the expected message. */
async function enterNewest({ t, dialog, simulator }: PlayContext, expectedText: string): Promise<void> {
  const updateDialog = dialog(t('reservation:update'));
  await updateDialog.paste(t('reservation:authorizationCode'), await authorizationCode(simulator));
  await updateDialog.expectText(expectedText);
}

/**
 * Plays of Update Reservation (screens.md §3.4): the changes by a code, and the confirmation before leaving an unsaved
 * code.
 */
export const updatePlays = {
  'update-difference': (context: PlayContext) => enterNewest(context, context.t('reservation:preview.changes')),
  'update-superseded': (context: PlayContext) =>
    enterNewest(context, context.t('problems:codes.code-already-installed.cause')),
  'update-leave-unsaved': async ({ t, dialog }: PlayContext) => {
    await dialog(t('reservation:update')).press(t('common:next'));
    await dialog(t('reservation:asks.leave.title')).expectElement('button', t('reservation:asks.stay'));
  },
  'view-confirmation-code': async ({ t, page, dialog }: PlayContext) => {
    await page.press(t('licenses:viewConfirmationCode'));
    await dialog(t('reservation:update')).expectElement('textbox', t('reservation:confirmationCode'));
  },
};

/** Text pasted by mistake instead of a code. */
export const otherText = 'correct horse battery staple';

/** Returns the newest authorization code that the portal has generated for this product; throws if none exists. */
export async function authorizationCode(simulator: Simulator): Promise<string> {
  const { authorizationCode: code } = await simulator.cssm.instance({ udi: await ownUdi(simulator) });
  if (!code) throw new Error('The portal has generated no authorization code for this product.');
  return code;
}

/** Returns an authorization code of another product; throws if none exists. */
async function codeOfAnotherDevice(simulator: Simulator): Promise<string> {
  const own = await ownUdi(simulator);
  const others = (await simulator.cssm.instances()).rows.filter(({ udi, reserved }) => reserved && udi !== own);
  for (const { udi } of others) {
    const { authorizationCode: code } = await simulator.cssm.instance({ udi });
    if (code) return code;
  }
  throw new Error('No other product holds a reservation.');
}

/** Returns the code with one character of its signature changed. */
function withOtherSignature(code: string): string {
  return code.replace(/<signature>(.{8})(.)/, (_found, before: string, character: string) => {
    return `<signature>${before}${character === 'A' ? 'B' : 'A'}`;
  });
}

/** Creates a registration token in the portal and returns its text. */
export async function newToken(simulator: Simulator): Promise<string> {
  return (await simulator.cssm.createToken()).text;
}

/** Returns this product's unique device identifier as listed by the portal. */
async function ownUdi(simulator: Simulator): Promise<string> {
  const { productIdentifier, serialNumber } = (await simulator.world.export()).world.agent.identity;
  return `${productIdentifier}:${serialNumber}`;
}
