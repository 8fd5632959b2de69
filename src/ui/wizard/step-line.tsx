import { useTexts } from '#src/i18n/hooks.ts';

/** A step of a wizard: its name in the line of steps, and its title, which is longer. */
export interface WizardStep {
  readonly id: string;
  readonly name: string;
  readonly title: string;
}

interface StepLineProps {
  readonly steps: readonly WizardStep[];
  readonly step: string;
}

/** The steps as a slim line of names, the present one strong; on a phone it alone is named. One step needs no line. */
export function StepLine({ steps, step }: StepLineProps) {
  const { t } = useTexts();
  if (steps.length < 2) return null;
  const present = steps.findIndex(({ id }) => id === step);
  return (
    <ol className="wizard-steps" aria-label={t('steps')}>
      {steps.map(({ id, name }, index) => (
        <li key={id} aria-current={id === step ? 'step' : undefined} data-done={index < present}>
          <span className="wizard-step-number">{index + 1}</span>
          <span className="wizard-step-name">{name}</span>
        </li>
      ))}
    </ol>
  );
}
