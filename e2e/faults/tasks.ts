import type { OperationId } from './operations.ts';
import type { BrowserTask } from './task.ts';
import { dialogTasks } from './tasks/dialogs.ts';
import { pageTasks } from './tasks/pages.ts';
import { registration } from './tasks/registration.ts';
import { reservationTasks } from './tasks/reservation.ts';
import { returnTasks } from './tasks/return.ts';
import { settings } from './tasks/settings.ts';

/** The task of every operation of the contract; an operation without one does not compile. */
export const tasks: Readonly<Record<OperationId, BrowserTask>> = {
  ...pageTasks,
  ...dialogTasks,
  ...registration,
  ...reservationTasks,
  ...returnTasks,
  ...settings,
};
