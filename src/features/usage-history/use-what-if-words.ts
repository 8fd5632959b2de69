import type { UnknownReason } from '#src/domain/forecast/outlook.ts';
import { displayName } from '#src/domain/usage.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import type { CheckedAssumptions } from './what-if-address.ts';
import type { Answer, AskedLicense } from './what-if-answer.ts';

/** Functions that put an answer into words. */
export interface WhatIfWords {
  /** When the limit is reached, with the range, or why no day can be given. */
  readonly whenReached: (answer: Answer) => string;
  /** How many licences to buy; undefined if nothing can be said. */
  readonly toBuy: (answer: Answer, checked: CheckedAssumptions) => string | undefined;
  /** What the answer is based on. */
  readonly basis: (answer: Answer) => string | undefined;
  /** The order as plain text, a line for each fact; undefined if there is nothing to buy. */
  readonly order: (asked: AskedLicense, answer: Answer, checked: CheckedAssumptions) => string | undefined;
}

/** Returns the words for answers in the language of the page. */
export function useWhatIfWords(): WhatIfWords {
  const { t } = useTranslation(['whatIf', 'licenses']);
  const { day, number } = useFormats();
  const reasonText = (reason: UnknownReason, answer: Answer) =>
    reason === 'no-limit' && answer.isUnlimited ? t('unlimited') : t(`reasons.${reason}`);

  const whenReached: WhatIfWords['whenReached'] = (answer) => {
    const { forecast, withoutRate } = answer;
    const limit = number(answer.limit ?? Number.NaN);
    switch (forecast.kind) {
      case 'passed':
        return forecast.over > 0
          ? t('exceeded', { limit, since: day(forecast.since), count: forecast.over, number: number(forecast.over) })
          : t('passed', { limit, since: day(forecast.since) });
      case 'not-at-this-rate':
        return t(withoutRate ? 'notReachedAsNow' : 'notReached', { limit, day: day(forecast.until) });
      case 'unknown':
        return reasonText(forecast.reason, answer);
      case 'reached': {
        if (withoutRate) return t('reachedAsNow', { limit, day: day(forecast.day) });
        const isOneDay = forecast.from === forecast.to;
        const days = { limit, day: day(forecast.day), from: day(forecast.from), to: day(forecast.to) };
        return isOneDay ? t('reachedOn', { limit, day: days.day }) : t('reached', days);
      }
    }
  };

  const toBuy: WhatIfWords['toBuy'] = ({ toBuy: range, inAll, isReserved, withoutRate }, { until: lastDay }) => {
    const { low, high } = range ?? inAll ?? { low: Number.NaN, high: Number.NaN };
    if (Number.isNaN(high)) return undefined;
    const until = day(lastDay);
    if (high === 0) return t(withoutRate ? 'nothingToBuyAsNow' : 'nothingToBuy', { until });
    const values = { count: high, number: number(high), until };
    const action = range ? t(isReserved ? 'reserve' : 'buy', values) : t('inAll', values);
    return low === high ? action : `${action} ${t('range', { low: number(low), high: number(high) })}`;
  };

  const basis: WhatIfWords['basis'] = (answer) => {
    const { basisDays, withoutRate } = answer;
    if (!withoutRate) return t('rate', { count: basisDays });
    if (withoutRate === 'no-limit') return undefined;
    return `${reasonText(withoutRate, answer)} ${t('asNow')}`;
  };

  const order: WhatIfWords['order'] = ({ history, license, today }, answer, checked) => {
    const range = answer.toBuy ?? answer.inAll;
    if (!range || range.high === 0) return undefined;
    const { quantity, from, until, notRenewed } = checked;
    const unit = (license ?? history).unit;
    const state = { inUse: number(answer.inUse), limit: number(answer.limit ?? Number.NaN), day: day(today) };
    const addition = {
      number: number(quantity),
      unit: unit ? t(`licenses:usage.units.${unit}`, { count: quantity }) : t('licenseUnit', { count: quantity }),
      from: day(from),
    };
    return [
      t('order.license', { name: displayName(license ?? history) }),
      t('order.tag', { tag: history.tag }),
      t('order.quantity', { number: number(range.high) }),
      t('order.until', { until: day(until) }),
      t('order.basis'),
      `- ${answer.limit === undefined ? t('order.inUse', state) : t('order.inUseOf', state)}`,
      ...(answer.added > 0 ? [`- ${t('order.addition', addition)}`] : []),
      ...notRenewed.map(
        (term) =>
          `- ${t('order.notRenewed', { count: term.quantity, number: number(term.quantity), day: day(term.endsOn) })}`,
      ),
      ...(answer.basisDays > 0
        ? [`- ${t('order.rate', { count: answer.basisDays })}`, `- ${t('order.probability')}`]
        : [`- ${t('order.asNow')}`]),
    ].join('\n');
  };

  return { whenReached, toBuy, basis, order };
}
