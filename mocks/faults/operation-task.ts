import type { Simulator } from '#mocks/control/client.ts';
import type { ScenarioName } from '#mocks/scenarios/names.ts';
import type { ActivityKind } from '#src/contract/activity.ts';

/** A user task that sends one operation's request, and its expected result on the page. */
export interface OperationTask {
  readonly scenario: ScenarioName;
  /** The path of the page or dialog. */
  readonly at: string;
  /** The dialog or region that must show a failure. */
  readonly region: string;
  /** Creates the token or code in the portal that the task enters. */
  readonly portalCode?: (simulator: Simulator) => Promise<string>;
  /** Whether the region has loaded its data; by default as soon as it is shown. */
  readonly isLoaded?: () => boolean;
  /** Fills in the form. */
  readonly fill?: (portalCode: string) => void;
  /** Whether the form can be submitted; by default as soon as it is filled in. */
  readonly isReady?: () => boolean;
  /** Sends the request. Omitted when the page sends it on opening. */
  readonly submit?: () => void;
  /** Whether the page shows the successful result. */
  readonly isDone: () => boolean;
  /** The activity entry that the operation adds. Omitted when it changes nothing in the product. */
  readonly effect?: ActivityKind;
}
