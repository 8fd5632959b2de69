import { authorizationCode, codeOfAnotherDevice, newToken, otherText, withOtherSignature } from './codes.ts';
import type { PlayContext } from './play-context.ts';

/** Pastes text into the authorization code field of the wizard and waits for the expected message. */
async function enter({ t, dialog }: PlayContext, code: string, expectedText: string): Promise<void> {
  const reserveDialog = dialog(t('registration:title'));
  await reserveDialog.paste(t('reservation:authorizationCode'), code);
  await reserveDialog.expectText(expectedText);
}

/** Plays of Enter Reservation Authorization Code (screens.md §3.1). */
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
  'reserve-code-not-recognised': async (context: PlayContext) =>
    enter(context, otherText, context.t('problems:codes.code-not-recognised.cause')),
};
