import type { ComponentProps } from 'react';
import type { Wizard } from '#src/ui/wizard/wizard.tsx';

/** What one step puts into the wizard; the rest is the same in every step. */
export type WizardStepProps = Omit<ComponentProps<typeof Wizard>, 'name' | 'steps' | 'step' | 'tabs' | 'isInstant'>;

/** What a wizard gets from its address. */
export interface WizardScreenProps<Step> {
  readonly step: Step;
  readonly onClose: () => void;
}
