import type { Duration } from '#mocks/duration.ts';
import type { PlayContext } from './play-context.ts';
import { newToken, otherText } from './reservation.ts';

/** Response time of the portal for a registration. */
const answerDelay: Duration = '3 s';

const registration = ({ t, dialog }: PlayContext) => dialog(t('registration:title'));

/** Pastes a token into the registration dialog and presses Register. */
async function registerWith(context: PlayContext, token: string): Promise<void> {
  const { t } = context;
  await registration(context).paste(t('registration:token'), token);
  await registration(context).press(t('registration:submit'));
}

/** Registers, advances the time and waits until the outcome is displayed. */
async function registerUntil(context: PlayContext, duration: Duration, token: string, outcome: string): Promise<void> {
  await registerWith(context, token);
  await registration(context).expectText(context.t('registration:waiting'), outcome);
  await context.simulator.advance(duration);
  await registration(context).expectText(outcome);
}

/** Plays of Smart Software Licensing Product Registration with a token (screens.md §3.1). */
export const registerPlays = {
  'register-empty': async (context: PlayContext) => {
    await registration(context).press(context.t('registration:submit'));
    await registration(context).expectText(context.t('registration:tokenErrors.empty'));
  },
  'register-not-a-token': async (context: PlayContext) => {
    await registerWith(context, otherText);
    await registration(context).expectText(context.t('registration:tokenErrors.unknown'));
  },
  'register-damaged-token': async (context: PlayContext) => {
    await registerWith(context, (await newToken(context.simulator)).slice(0, -10));
    await registration(context).expectText(context.t('registration:tokenErrors.damaged-registration-token'));
  },
  'register-token-refused': async (context: PlayContext) => {
    const [newest] = (await context.simulator.cssm.account()).tokens;
    const outcome = context.t('problems:reasons.token-not-valid.cause');
    await registerUntil(context, answerDelay, newest?.text ?? '', outcome);
  },
  'register-already-registered': async (context: PlayContext) => {
    const outcome = context.t('problems:reasons.already-registered.cause');
    await registerUntil(context, answerDelay, await newToken(context.simulator), outcome);
  },
  'register-still-reserved': async (context: PlayContext) => {
    const outcome = context.t('problems:reasons.reservation-held.cause');
    await registerUntil(context, answerDelay, await newToken(context.simulator), outcome);
  },
  'register-force': async (context: PlayContext) => {
    await registration(context).paste(context.t('registration:token'), await newToken(context.simulator));
    await registration(context).choose('switch', context.t('registration:force'));
  },
  'register-in-progress': async (context: PlayContext) => {
    await registerWith(context, await newToken(context.simulator));
    await registration(context).expectText(context.t('registration:waiting'));
  },
  'register-unreachable': async (context: PlayContext) => {
    await registerUntil(context, '3 min', await newToken(context.simulator), context.t('outcomes:register.unreached'));
  },
  'register-service-failed': async (context: PlayContext) => {
    await registerWith(context, await newToken(context.simulator));
    await registration(context).expectText(context.t('problems:codes.service-unavailable.cause'));
  },
};
