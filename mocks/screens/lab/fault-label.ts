import type { ApiFault } from '#mocks/simulator-state.ts';
import type { LabTranslate } from './use-lab-texts.ts';

/** Short label of a fault kind, shown with a request. */
export function faultLabel(kind: ApiFault['kind'], t: LabTranslate): string {
  return kind === 'status' ? t('requests.fault') : t(`faults.kinds.${kind}`);
}
