import CheckCircleOutlineIcon from '@mui/icons-material/CheckCircleOutlined';
import RadioButtonCheckedIcon from '@mui/icons-material/RadioButtonChecked';
import RadioButtonUncheckedIcon from '@mui/icons-material/RadioButtonUnchecked';
import { getCodeExchange } from '#src/domain/code-exchange.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import type { NoticeProps } from './notice-props.ts';

const icons = { done: CheckCircleOutlineIcon, now: RadioButtonCheckedIcon, later: RadioButtonUncheckedIcon } as const;

/** The steps of a manual code exchange with the current step, its side and its start (screens.md §2.2). */
export function CodeExchangeStepper({ summary, product }: Pick<NoticeProps, 'summary' | 'product'>) {
  const { t } = useTranslation('licenses');
  const { dateTime } = useFormats();
  const exchange = getCodeExchange(summary, product.capabilities);
  if (!exchange) return null;
  return (
    <ol className="tracker" aria-label={t('tracker.label')}>
      {exchange.steps.map(({ step, side, state }) => {
        const Icon = icons[state];
        return (
          <li key={step} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
            <Icon className="status-icon" aria-hidden="true" />
            <span>
              <span className="tracker-place">{t(`tracker.places.${side}`)}</span>
              <span className="visually-hidden"> ({t(`tracker.states.${state}`)})</span> {t(`tracker.steps.${step}`)}
              {state === 'done' ? (
                <span className="muted"> {t('tracker.since', { date: dateTime(exchange.since) })}</span>
              ) : null}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
