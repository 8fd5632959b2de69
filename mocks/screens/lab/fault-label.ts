import type { ApiFault } from '#mocks/simulator-state.ts';
import type { LabTranslate } from './use-lab-texts.ts';

/** A fault's kind in a word or two, as it is noted at a request. */
export function faultLabel(kind: ApiFault['kind'], t: LabTranslate): string {
  return kind === 'status' ? t('requests.fault') : t(`faults.kinds.${kind}`);
}
