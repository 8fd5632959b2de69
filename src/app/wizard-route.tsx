import type { ComponentType } from 'react';
import { matchPath, useLocation } from 'react-router';
import type { OfferOf } from '#src/domain/actions.ts';
import { EntranceRoute } from './entrance-route.tsx';
import type { Entrance } from './entrances.ts';
import { useClose } from './use-close.ts';

/** A wizard and the addresses of its steps. */
export interface WizardScreen<Step extends string> {
  readonly steps: readonly Step[];
  readonly pathOf: (step: Step) => string;
  /** Where the address of a step leads, by what is offered at the moment. */
  readonly entranceOf: (step: Step, offerOf: OfferOf) => Entrance;
}

interface WizardRouteProps<Step extends string> {
  readonly screen: WizardScreen<Step>;
  readonly Wizard: ComponentType<{ readonly step: Step; readonly onClose: () => void }>;
}

/** One wizard over the addresses of all its steps: it stays the same from step to step, and so does what was entered. */
export function WizardRoute<Step extends string>({ screen, Wizard }: WizardRouteProps<Step>) {
  const { pathname } = useLocation();
  const close = useClose();
  const step = screen.steps.find((one) => matchPath(screen.pathOf(one), pathname));
  if (step === undefined) return null;
  return (
    <EntranceRoute entranceOf={(offerOf) => screen.entranceOf(step, offerOf)}>
      <Wizard step={step} onClose={close} />
    </EntranceRoute>
  );
}
