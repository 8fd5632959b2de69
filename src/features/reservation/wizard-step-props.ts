import type { ComponentProps } from 'react';
import type { Wizard } from '#src/ui/wizard/wizard.tsx';

/** The properties of the wizard that a step sets. The others are the same for all steps. */
export type WizardStepProps = Omit<
  ComponentProps<typeof Wizard>,
  'name' | 'steps' | 'step' | 'tabs' | 'disableTransition'
>;

/** The properties that a wizard receives from its route. */
export interface WizardScreenProps<Step> {
  readonly step: Step;
  readonly onClose: () => void;
}
