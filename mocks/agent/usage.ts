import { instantOf } from '#mocks/codes/instant.ts';
import type { LicenseUsage, Usage } from '#src/contract/usage.ts';
import { intrusionDetectionSensors, shortNameOf, tierLicenses, usedLicenses } from './licenses.ts';
import { licenseStatusOf, registrationInForce } from './standing.ts';
import type { Agent, LicenseAnswer } from './state.ts';

/** A moment of simulated time in milliseconds since 1970-01-01T00:00Z. */
type Moment = number;

/** The licence of the chosen package and those of IDS in use, each with what the portal has said of it. */
export function usageOf(agent: Agent, now: Moment): Usage {
  const tierTag = tierLicenses[agent.tier].tag;
  const others = Object.keys(usedLicenses(agent)).filter((tag) => tag !== tierTag);
  return {
    countedAt: instantOf(now),
    licenses: [tierTag, ...others].map((tag) => licenseOf(agent, tag, now)),
    ...(agent.tier === 'advantage' && { intrusionDetection: intrusionDetectionOf(agent) }),
  };
}

function licenseOf(agent: Agent, tag: string, now: Moment): LicenseUsage {
  const answer = registrationInForce(agent)?.authorization.licenses[tag];
  const named = answer ?? Object.values(tierLicenses).find((known) => known.tag === tag);
  return {
    tag,
    shortName: shortNameOf(tag),
    ...(named && { name: named.name, description: named.description }),
    table: 'licenses',
    inUse: usedLicenses(agent)[tag] ?? 0,
    ...(answer?.entitled !== undefined && { entitled: answer.entitled }),
    ...(answer?.shortage && shortageOf(answer.shortage)),
    status: licenseStatusOf(agent, tag, now),
  };
}

function shortageOf({
  count,
  endedTerm,
}: NonNullable<LicenseAnswer['shortage']>): Pick<LicenseUsage, 'short' | 'endedTerm'> {
  if (!endedTerm) return { short: count };
  return { short: count, endedTerm: { quantity: endedTerm.quantity, endedAt: instantOf(endedTerm.endedAt) } };
}

function intrusionDetectionOf(agent: Agent): Usage['intrusionDetection'] {
  return {
    sensors: intrusionDetectionSensors(agent),
    rules: agent.measured.subscriberRules ? 'subscriber' : 'community',
  };
}
