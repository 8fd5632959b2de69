import { type ScenarioDescription, type ScenarioName, scenarioNames } from './catalogue.ts';

const sentences: Readonly<Record<ScenarioName, string>> = {
  evaluation: 'A new Center in its evaluation period, with 81 of 90 days remaining.',
  'evaluation-expired': 'The evaluation period has ended, and the Center was never registered.',
  registering: 'A registration is under way; the portal does not answer until it is told to.',
  'registration-retrying': 'The portal did not answer a registration in time; it will be tried again in some minutes.',
  'registration-failed': 'The portal refused the registration because the token was not valid.',
  registered: 'The Center has been registered for some days, and all its use is covered.',
  'cssm-unreachable': 'In evaluation, and the line to the portal is down.',
  'token-expired': 'In evaluation; the token that was made for this Center has just expired.',
  'already-registered': 'In evaluation, while the portal still lists this Center from an earlier registration.',
};

/** Every scenario with one sentence about it, in the order in which they are offered. */
export const scenarioDescriptions: readonly ScenarioDescription[] = scenarioNames.map((name) => ({
  name,
  description: sentences[name],
}));
