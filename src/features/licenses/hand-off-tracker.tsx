import CheckCircleOutlineIcon from '@mui/icons-material/CheckCircleOutlined';
import RadioButtonCheckedIcon from '@mui/icons-material/RadioButtonChecked';
import RadioButtonUncheckedIcon from '@mui/icons-material/RadioButtonUnchecked';
import { handOff } from '#src/domain/hand-off.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import type { NoticeProps } from './notice-props.ts';

const icons = { done: CheckCircleOutlineIcon, now: RadioButtonCheckedIcon, later: RadioButtonUncheckedIcon } as const;

/** Which codes exist, whose turn it is, what to do there, and since when it waits (screens.md §2.2). */
export function HandOffTracker({ summary, product }: Pick<NoticeProps, 'summary' | 'product'>) {
  const { t } = useTexts('licenses');
  const { dateTime } = useFormats();
  const open = handOff(summary, product.capabilities);
  if (!open) return null;
  return (
    <ol className="tracker" aria-label={t('tracker.label')}>
      {open.steps.map(({ step, place, state }) => {
        const Icon = icons[state];
        return (
          <li key={step} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
            <Icon className="status-icon" aria-hidden="true" />
            <span>
              <span className="tracker-place">{t(`tracker.places.${place}`)}</span>
              <span className="visually-hidden"> ({t(`tracker.states.${state}`)})</span> {t(`tracker.steps.${step}`)}
              {state === 'done' ? (
                <span className="muted"> {t('tracker.since', { date: dateTime(open.since) })}</span>
              ) : null}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
