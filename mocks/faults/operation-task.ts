import type { Simulator } from '#mocks/control/client.ts';
import type { ScenarioName } from '#mocks/scenarios/names.ts';
import type { ActivityKind } from '#src/contract/activity.ts';

/** How somebody makes the page ask for one operation, and what is to be seen then. */
export interface OperationTask {
  readonly scenario: ScenarioName;
  /** Where it is done. */
  readonly at: string;
  /** The dialog or region in which a failure has to be told. */
  readonly region: string;
  /** What is made in the portal before, to be entered here. */
  readonly portalCode?: (simulator: Simulator) => Promise<string>;
  /** Whether the place has loaded what it begins with; unless told, as soon as it is there. */
  readonly isLoaded?: () => boolean;
  /** What is chosen and filled in before. */
  readonly fill?: (portalCode: string) => void;
  /** Whether all is there to ask; unless told, as soon as it is filled in. */
  readonly isReady?: () => boolean;
  /** Asks. Without it the page asks by itself when it is opened. */
  readonly submit?: () => void;
  /** Whether what is seen is what there is once it has gone well. */
  readonly isDone: () => boolean;
  /** What the activity then has once more. Without it nothing is changed in the product. */
  readonly effect?: ActivityKind;
}
