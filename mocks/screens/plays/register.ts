import type { Duration } from '#mocks/simulator.ts';
import { newToken, otherText } from './codes.ts';
import type { Stage } from './stage.ts';

/** How long the portal takes to answer a registration. */
const answering: Duration = '3 s';

const registration = ({ t, dialog }: Stage) => dialog(t('registration:title'));

/** Pastes a token into the registration and presses Register. */
async function registerWith(stage: Stage, token: string): Promise<void> {
  const { t } = stage;
  await registration(stage).paste(t('registration:token'), token);
  await registration(stage).press(t('registration:submit'));
}

/** The same until so much time has passed, and what came of it is said. */
async function registerUntil(stage: Stage, passed: Duration, token: string, outcome: string): Promise<void> {
  await registerWith(stage, token);
  await registration(stage).says(stage.t('registration:waiting'), outcome);
  await stage.simulator.advance(passed);
  await registration(stage).says(outcome);
}

/** Smart Software Licensing Product Registration, the side of the token (screens.md §3.1). */
export const registerPlays = {
  'register-empty': async (stage: Stage) => {
    await registration(stage).press(stage.t('registration:submit'));
    await registration(stage).says(stage.t('registration:tokenErrors.empty'));
  },
  'register-not-a-token': async (stage: Stage) => {
    await registerWith(stage, otherText);
    await registration(stage).says(stage.t('registration:tokenErrors.unknown'));
  },
  'register-damaged-token': async (stage: Stage) => {
    await registerWith(stage, (await newToken(stage.simulator)).slice(0, -10));
    await registration(stage).says(stage.t('registration:tokenErrors.damaged-registration-token'));
  },
  'register-token-refused': async (stage: Stage) => {
    const [newest] = (await stage.simulator.cssm.account()).tokens;
    const outcome = stage.t('problems:reasons.token-not-valid.cause');
    await registerUntil(stage, answering, newest?.text ?? '', outcome);
  },
  'register-already-registered': async (stage: Stage) => {
    const outcome = stage.t('problems:reasons.already-registered.cause');
    await registerUntil(stage, answering, await newToken(stage.simulator), outcome);
  },
  'register-still-reserved': async (stage: Stage) => {
    const outcome = stage.t('problems:reasons.reservation-held.cause');
    await registerUntil(stage, answering, await newToken(stage.simulator), outcome);
  },
  'register-force': async (stage: Stage) => {
    await registration(stage).paste(stage.t('registration:token'), await newToken(stage.simulator));
    await registration(stage).choose('switch', stage.t('registration:force'));
  },
  'register-in-progress': async (stage: Stage) => {
    await registerWith(stage, await newToken(stage.simulator));
    await registration(stage).says(stage.t('registration:waiting'));
  },
  'register-unreachable': async (stage: Stage) => {
    await registerUntil(stage, '3 min', await newToken(stage.simulator), stage.t('outcomes:register.unreached'));
  },
  'register-service-failed': async (stage: Stage) => {
    await registerWith(stage, await newToken(stage.simulator));
    await registration(stage).says(stage.t('problems:codes.service-unavailable.cause'));
  },
};
