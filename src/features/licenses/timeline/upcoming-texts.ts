import { useQuery } from '@tanstack/react-query';
import { productQuery } from '#src/api/product.ts';
import type { Capabilities } from '#src/contract/product.ts';
import type { TermEvent, UpcomingEvent } from '#src/domain/upcoming-event.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';

/** The texts of an event, of which the last two may be empty. */
export interface UpcomingTexts {
  readonly title: string;
  /** What the event is. */
  readonly meaning: string;
  /** The consequence if no user acts. */
  readonly consequence: string;
  /** What a user can do. */
  readonly step: string;
}

/** Returns a function for the texts of an event (screens.md §2.6), in the words of the product. */
export function useUpcomingTexts(): (event: UpcomingEvent) => UpcomingTexts {
  const { t } = useTranslation('timeline');
  const { number, day } = useFormats();
  const { data: product } = useQuery(productQuery);

  const titleOf = (event: UpcomingEvent): string => {
    if (event.kind === 'limit-reached') return t('events.limit-reached', { name: event.name });
    if (event.kind === 'term-end') {
      const { name, quantity } = event;
      return t(`${event.isOverdue ? 'pastEvents' : 'events'}.term-end`, { name, quantity: number(quantity) });
    }
    return isPastEnd(event) ? t(`pastEvents.${event.kind}`) : t(`events.${event.kind}`);
  };
  const meaningOf = (event: UpcomingEvent): string => {
    if (event.kind === 'limit-reached')
      return t('meanings.limit-reached', { from: day(event.from), to: day(event.to) });
    if (event.kind === 'term-end') return remainderOf(event);
    return isPastEnd(event) ? t(`pastMeanings.${event.kind}`) : t(`meanings.${event.kind}`);
  };
  const remainderOf = ({ remaining, inUse }: TermEvent): string =>
    remaining === undefined ? '' : t('remaining', { count: remaining, inUse: number(inUse) });
  const consequenceOf = (event: UpcomingEvent): string => {
    if (event.kind === 'limit-reached') return t('consequences.limit');
    if (event.kind === 'term-end') {
      if (event.consequence === 'covered') return t('consequences.covered');
      return t(`${event.isOverdue ? 'pastConsequences' : 'consequences'}.short`, { count: event.short });
    }
    const key = consequenceKey(event, product?.capabilities);
    return isPastEnd(event) ? t(`pastConsequences.${key as PastConsequence}`) : t(`consequences.${key}`);
  };
  const stepOf = (event: UpcomingEvent): string => {
    const step = stepKey(event);
    return step ? t(`steps.${step}`) : '';
  };
  return (event) => ({
    title: titleOf(event),
    meaning: meaningOf(event),
    consequence: consequenceOf(event),
    step: stepOf(event),
  });
}

/** The kinds of ends, which have other words once they have passed. */
type EndKind = 'evaluation-end' | 'authorization-end' | 'certificate-end' | 'reservation-lapse';
const endKinds: readonly string[] = ['evaluation-end', 'authorization-end', 'certificate-end', 'reservation-lapse'];

function isPastEnd(event: UpcomingEvent): event is UpcomingEvent & { readonly kind: EndKind } {
  return event.isOverdue && endKinds.includes(event.kind);
}

type PastConsequence = 'unauthorized' | 'unauthorizedFeatures' | 'evaluation' | 'uncovered' | 'uncoveredLocked';

/** The text key of a consequence, which depends on what the product locks or affects (screens.md §0). */
function consequenceKey({ consequence }: UpcomingEvent, capabilities: Capabilities | undefined) {
  if (consequence === 'uncovered' && capabilities?.locksWhenEvaluationEnds) return 'uncoveredLocked';
  if (consequence === 'unauthorized' && capabilities?.complianceAffectsFeatures) return 'unauthorizedFeatures';
  return consequence;
}

/** The text key of what a user can do; undefined where the buttons say it, or nothing has to be done. */
function stepKey(event: UpcomingEvent) {
  if (event.need !== 'needs-action') return undefined;
  switch (event.kind) {
    case 'evaluation-end':
      return 'register';
    case 'authorization-end':
      return 'renew';
    case 'certificate-end':
      return event.isOverdue ? 'register' : 'renew';
    case 'reservation-lapse':
      return 'reserveMore';
    case 'term-end':
      return 'renewTerm';
    case 'limit-reached':
      return 'order';
    default:
      return undefined;
  }
}
