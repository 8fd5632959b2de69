import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue, useId, useMemo } from 'react';
import { summaryQuery, usageQuery } from '#src/api/license.ts';
import { productQuery } from '#src/api/product.ts';
import { serverNow } from '#src/api/server-clock.ts';
import { usageHistoryQuery } from '#src/api/usage-history.ts';
import { toCalendarDate } from '#src/domain/calendar-days.ts';
import { DAY_MS } from '#src/domain/expiry.ts';
import { chosenHistory, keepsUsageHistory, sortHistories } from '#src/domain/license-history.ts';
import { replaceInvisible } from '#src/domain/plain-text.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { Panel } from '#src/ui/panel.tsx';
import { useAssumptions } from './use-assumptions.ts';
import { useUsageAddress } from './use-usage-address.ts';
import { choosableDays, isDay, MAX_ADDED } from './what-if-address.ts';
import { type AskedLicense, endingTerms } from './what-if-answer.ts';
import { WhatIfResult } from './what-if-result.tsx';
import './what-if.css';

/** What assumed changes cost, for the license that the screen shows (screens.md §2.5). Without a history it shows nothing. */
export function WhatIf() {
  const { data: product } = useQuery(productQuery);
  const { data: summary } = useQuery(summaryQuery);
  const keepsHistory = product && summary && keepsUsageHistory(product.capabilities, summary.deployment);
  return keepsHistory ? <WhatIfPanel /> : null;
}

function WhatIfPanel() {
  const { t } = useTranslation('whatIf');
  const { tag, days } = useUsageAddress();
  // The response that the chart has too, whose forecast then is the same.
  const { data: histories } = useQuery(usageHistoryQuery(days === '365' ? '365' : '90'));
  const { data: usage } = useQuery(usageQuery);
  const sorted = useMemo(() => histories && sortHistories(histories, usage), [histories, usage]);
  const history = sorted && chosenHistory(sorted, tag);
  if (!histories || !history) return null;
  const today = histories.to || toCalendarDate(Math.floor(serverNow() / DAY_MS));
  const license = usage?.licenses.find((each) => each.tag === history.tag);
  return (
    <Panel title={t('title')} id="what-if">
      <Form
        key={history.tag}
        history={history}
        license={license}
        intrusionDetection={usage?.intrusionDetection}
        today={today}
      />
    </Panel>
  );
}

function Form(asked: AskedLicense) {
  const { t } = useTranslation('whatIf');
  const { day, number } = useFormats();
  const { history, license, intrusionDetection, today } = asked;
  const terms = endingTerms(asked);
  const { assumptions, checked, isChanged, change, search } = useAssumptions(today, terms);
  // The result follows the fields: a key press does not wait for it.
  const deferredAssumptions = useDeferredValue(assumptions);
  const deferredSearch = useDeferredValue(search);
  const { problems } = checked;
  const days = choosableDays(today);
  const { unit } = license ?? history;
  const dayProblem = (value: string | undefined, used: string) =>
    value === undefined
      ? undefined
      : t(value === '' ? 'problems.noDay' : 'problems.day', {
          value: displayedDay(value, day),
          first: day(days.first),
          last: day(days.last),
          used: day(used),
        });
  return (
    <>
      <p className="muted">{t('nothingSaved')}</p>
      <div className="what-if-fields">
        <Field
          label={t(`add.${unit ?? 'license'}`)}
          problem={problems.add === undefined ? undefined : t('problems.add', { last: number(MAX_ADDED) })}
        >
          {(attributes) => (
            <input
              {...attributes}
              type="text"
              inputMode="numeric"
              autoComplete="off"
              value={assumptions.add ?? ''}
              placeholder="0"
              onChange={(event) => change({ add: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('from')} problem={dayProblem(problems.from, checked.from)}>
          {(attributes) => (
            <input
              {...attributes}
              type="date"
              min={days.first}
              max={days.last}
              value={fieldDay(assumptions.from ?? checked.from)}
              onChange={(event) => change({ from: event.target.value })}
            />
          )}
        </Field>
        <Field
          label={t('until')}
          problem={
            dayProblem(problems.until, checked.until) ??
            (checked.quantity > 0 && checked.from > checked.until ? t('problems.order') : undefined)
          }
        >
          {(attributes) => (
            <input
              {...attributes}
              type="date"
              min={days.first}
              max={days.last}
              value={fieldDay(assumptions.until ?? checked.until)}
              onChange={(event) => change({ until: event.target.value })}
            />
          )}
        </Field>
      </div>
      {terms.length > 0 ? (
        <fieldset className="what-if-terms">
          <legend>{t('notRenewed')}</legend>
          {terms.map(({ quantity, endsOn }) => (
            <label key={endsOn}>
              <input
                type="checkbox"
                checked={checked.notRenewed.some((term) => term.endsOn === endsOn)}
                onChange={({ target }) => {
                  const others = checked.notRenewed.map((term) => term.endsOn).filter((each) => each !== endsOn);
                  change({ notRenewed: target.checked ? [...others, endsOn].sort() : others });
                }}
              />
              {t('term', { count: quantity, number: number(quantity), day: day(endsOn) })}
            </label>
          ))}
        </fieldset>
      ) : null}
      {problems.notRenewed ? (
        <p className="what-if-problem">
          {t('problems.notRenewed', {
            count: problems.notRenewed.length,
            days: problems.notRenewed.map((value) => displayedDay(value, day)).join(', '),
          })}
        </p>
      ) : null}
      <WhatIfResult
        history={history}
        license={license}
        intrusionDetection={intrusionDetection}
        today={today}
        assumptions={deferredAssumptions}
        isChanged={isChanged}
        search={deferredSearch}
      />
    </>
  );
}

/** Returns the value of a date field, which shows a text that is no day as an empty field. */
const fieldDay = (text: string) => (isDay(text) ? text : '');

/** The longest part of an invalid text that a message shows. */
const MAX_SHOWN = 24;

/** Returns a day of the address as the page shows days; a text that is no day as it is, but short and visible. */
function displayedDay(text: string, format: (day: string) => string): string {
  if (isDay(text)) return format(text);
  return replaceInvisible(text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text);
}

interface FieldAttributes {
  readonly id: string;
  readonly className: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
}

interface FieldProps {
  readonly label: string;
  /** The problem of the value, and the value in its place. */
  readonly problem: string | undefined;
  readonly children: (attributes: FieldAttributes) => ReactNode;
}

/** A plain field with its label above and its problem below. */
function Field({ label, problem, children }: FieldProps) {
  const id = useId();
  return (
    <div className="what-if-field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        className: 'what-if-input',
        'aria-invalid': problem !== undefined,
        'aria-describedby': problem ? `${id}-problem` : undefined,
      })}
      {/* Always rendered, so that screen readers announce its content. */}
      <p className="what-if-problem" id={`${id}-problem`} role="status">
        {problem}
      </p>
    </div>
  );
}
