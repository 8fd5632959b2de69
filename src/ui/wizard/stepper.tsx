import CheckIcon from 'lucide-react/icons/check';
import { useTranslation } from '#src/i18n/use-translation.ts';

/** The names of a wizard's step: a short one in the stepper, and its longer title. */
export interface StepNames {
  readonly id: string;
  readonly name: string;
  readonly title: string;
}

interface StepperProps {
  readonly steps: readonly StepNames[];
  readonly step: string;
}

/** The names of the steps with the current one highlighted; a phone shows only the current name. Empty for one step. */
export function Stepper({ steps, step }: StepperProps) {
  const { t } = useTranslation();
  if (steps.length < 2) return null;
  const currentIndex = steps.findIndex(({ id }) => id === step);
  return (
    <ol className="wizard-steps" aria-label={t('steps')}>
      {steps.map(({ id, name }, index) => (
        <li key={id} aria-current={id === step ? 'step' : undefined} data-done={index < currentIndex}>
          <span className="wizard-step-number">
            {index < currentIndex ? <CheckIcon role="img" aria-label={t('stepDone')} /> : index + 1}
          </span>
          <span className="wizard-step-name">{name}</span>
        </li>
      ))}
    </ol>
  );
}
