import { lastDayBefore } from '#mocks/codes/calendar-date.ts';
import { type EpochMs, toIso } from '#mocks/codes/epoch.ts';
import type { LicenseUsage, Usage } from '#src/contract/usage.ts';
import { activeRegistration, licenseStatusOf } from './derived-state.ts';
import { shortNameOf, usedLicenses } from './licenses.ts';
import { descriptionOf } from './products/products.ts';
import { reservedUsageOf, specificLicenses } from './reservation-usage.ts';
import type { Agent, ReportedLicense } from './state.ts';

/** The usage of the product's own licences, of those in use and of those reserved. */
export function usageOf(agent: Agent, now: EpochMs): Usage {
  const { reply, ownLicenses } = descriptionOf(agent);
  const otherTier = otherTierOf(agent);
  const tags = [
    ...(agent.awaitsFirstCount ? [] : ownLicenses(agent).map(({ tag }) => tag)),
    ...Object.keys(usedLicenses(agent)),
    ...specificLicenses(agent).map(({ tag }) => tag),
  ];
  return {
    countedAt: toIso(now),
    licenses: Array.from(new Set(tags), (tag) => licenseOf(agent, tag, now)),
    ...(reply.capabilities.tiers && agent.tier === 'advantage' && { intrusionDetection: intrusionDetectionOf(agent) }),
    ...(otherTier && { otherTier }),
  };
}

/** The use of one licence, and its names as far as the product knows them. */
export function licenseOf(agent: Agent, tag: string, now: EpochMs): LicenseUsage {
  const { ownLicenses, tableOf, unitOf } = descriptionOf(agent);
  const unit = unitOf(tag);
  const { registration } = agent;
  const answer = activeRegistration(agent)?.authorization.licenses[tag];
  const labels = answer ?? [...specificLicenses(agent), ...ownLicenses(agent)].find((each) => each.tag === tag);
  return {
    tag,
    shortName: shortNameOf(tag),
    ...(labels && { name: labels.name, description: labels.description }),
    table: tableOf(tag),
    inUse: usedLicenses(agent)[tag] ?? 0,
    ...(unit && { unit }),
    ...(answer?.entitled !== undefined && { entitled: answer.entitled }),
    ...(answer?.usedByOthers !== undefined && { usedByOthers: answer.usedByOthers }),
    ...(answer?.shortage && shortageOf(answer.shortage)),
    ...(registration.status === 'reserved' && reservedUsageOf(agent, registration, tag)),
    status: licenseStatusOf(agent, tag, now),
  };
}

function shortageOf({
  count,
  endedTerm,
}: NonNullable<ReportedLicense['shortage']>): Pick<LicenseUsage, 'short' | 'endedTerm'> {
  if (!endedTerm) return { short: count };
  return { short: count, endedTerm: { quantity: endedTerm.quantity, endedOn: lastDayBefore(endedTerm.endedAt) } };
}

/** The sensors with IDS under either set of rules and, separately, the Center's own interfaces (S4 ch. 2). */
function intrusionDetectionOf({ measured }: Agent): Usage['intrusionDetection'] {
  const { centerDpiInterfaces, ...sensors } = measured.sensors;
  return {
    sensors: Object.values(sensors).reduce((sum, count) => sum + count, 0),
    interfaces: centerDpiInterfaces,
    rules: measured.subscriberRules ? 'subscriber' : 'community',
  };
}

function otherTierOf(agent: Agent): Usage['otherTier'] {
  const alternative = descriptionOf(agent).otherTier?.(agent);
  if (!alternative) return undefined;
  const available = activeRegistration(agent)?.authorization.available?.[alternative.tag];
  return available === undefined ? undefined : { tier: alternative.tier, needed: alternative.needed, available };
}
