import type { Errand } from './errand.ts';
import { givingBack } from './errands/giving-back.ts';
import { readingDialogs } from './errands/reading-dialogs.ts';
import { readingPages } from './errands/reading-page.ts';
import { registration } from './errands/registration.ts';
import { reserving } from './errands/reserving.ts';
import { settings } from './errands/settings.ts';
import type { OperationId } from './operations.ts';

/** An errand for every operation of the contract: a new one does not compile without. */
export const errands: Readonly<Record<OperationId, Errand>> = {
  ...readingPages,
  ...readingDialogs,
  ...registration,
  ...reserving,
  ...givingBack,
  ...settings,
};
