import { authorizationCode, codeOfAnotherDevice, newToken, otherText, withOtherSignature } from './codes.ts';
import type { Stage } from './stage.ts';

/** Pastes a text where the wizard asks for the authorization code, and waits until the product has said this of it. */
async function enter({ t, dialog }: Stage, code: string, verdict: string): Promise<void> {
  const reserving = dialog(t('registration:title'));
  await reserving.paste(t('reservation:authorizationCode'), code);
  await reserving.says(verdict);
}

/** Enter Reservation Authorization Code (screens.md §3.1). */
export const reservePlays = {
  'reserve-preview': async (stage: Stage) =>
    enter(stage, await authorizationCode(stage.simulator), stage.t('reservation:preview.grants.specific')),
  'universal-preview': async (stage: Stage) =>
    enter(stage, await authorizationCode(stage.simulator), stage.t('reservation:preview.grants.universal')),
  'wrong-device-code': async (stage: Stage) =>
    enter(stage, await codeOfAnotherDevice(stage.simulator), stage.t('problems:codes.code-of-another-device.cause')),
  'reserve-code-of-another-kind': async (stage: Stage) =>
    enter(stage, await newToken(stage.simulator), stage.t('reservation:found.registration-token.is')),
  'reserve-code-damaged': async (stage: Stage) => {
    const code = withOtherSignature(await authorizationCode(stage.simulator));
    await enter(stage, code, stage.t('problems:codes.code-not-signed.cause'));
  },
  'reserve-code-not-recognised': async (stage: Stage) =>
    enter(stage, otherText, stage.t('problems:codes.code-not-recognised.cause')),
};
