import { lastDayBefore } from '#mocks/codes/calendar-date.ts';
import { instantOf, type Moment } from '#mocks/codes/instant.ts';
import type { LicenseUsage, Usage } from '#src/contract/usage.ts';
import { intrusionDetectionSensors, shortNameOf, usedLicenses } from './licenses.ts';
import { descriptionOf } from './products/products.ts';
import { reservedUsageOf, specificLicenses } from './reserved-usage.ts';
import { licenseStatusOf, registrationInForce } from './standing.ts';
import type { Agent, LicenseAnswer } from './state.ts';

/** The product's own licences, those in use and those reserved, each with what has been said of it. */
export function usageOf(agent: Agent, now: Moment): Usage {
  const { reply, ownLicenses } = descriptionOf(agent);
  const tags = [
    ...(agent.awaitsFirstCount ? [] : ownLicenses(agent).map(({ tag }) => tag)),
    ...Object.keys(usedLicenses(agent)),
    ...specificLicenses(agent).map(({ tag }) => tag),
  ];
  return {
    countedAt: instantOf(now),
    licenses: Array.from(new Set(tags), (tag) => licenseOf(agent, tag, now)),
    ...(reply.capabilities.tiers && agent.tier === 'advantage' && { intrusionDetection: intrusionDetectionOf(agent) }),
  };
}

function licenseOf(agent: Agent, tag: string, now: Moment): LicenseUsage {
  const { ownLicenses, tableOf } = descriptionOf(agent);
  const { registration } = agent;
  const answer = registrationInForce(agent)?.authorization.licenses[tag];
  const named = answer ?? [...specificLicenses(agent), ...ownLicenses(agent)].find((each) => each.tag === tag);
  return {
    tag,
    shortName: shortNameOf(tag),
    ...(named && { name: named.name, description: named.description }),
    table: tableOf(tag),
    inUse: usedLicenses(agent)[tag] ?? 0,
    ...(answer?.entitled !== undefined && { entitled: answer.entitled }),
    ...(answer?.shortage && shortageOf(answer.shortage)),
    ...(registration.status === 'reserved' && reservedUsageOf(agent, registration, tag)),
    status: licenseStatusOf(agent, tag, now),
  };
}

function shortageOf({
  count,
  endedTerm,
}: NonNullable<LicenseAnswer['shortage']>): Pick<LicenseUsage, 'short' | 'endedTerm'> {
  if (!endedTerm) return { short: count };
  return { short: count, endedTerm: { quantity: endedTerm.quantity, endedOn: lastDayBefore(endedTerm.endedAt) } };
}

function intrusionDetectionOf(agent: Agent): Usage['intrusionDetection'] {
  return {
    sensors: intrusionDetectionSensors(agent),
    rules: agent.measured.subscriberRules ? 'subscriber' : 'community',
  };
}
