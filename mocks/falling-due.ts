import type { TimerKind } from './agent/timers.ts';
import type { OnPremTimerKind } from './on-prem/timers.ts';

/** What can fall due in the world: in the product, and between SSM On-Prem and Smart Software Manager. */
export type DueKind = TimerKind | OnPremTimerKind;
