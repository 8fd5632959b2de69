import { useQuery } from '@tanstack/react-query';
import { useFormats } from '#src/i18n/formats.ts';
import { useLab } from './lab-providers.tsx';
import { labQueries, useStatus } from './queries.ts';
import type { SectionName } from './session-section.tsx';
import { useLabTexts } from './use-lab-texts.ts';

/**
 * Returns a short summary of each section for its header; it is empty for purchases without a shortage and for no
 * faults.
 */
export function useSummaries(): Partial<Readonly<Record<SectionName, string>>> {
  const { t } = useLabTexts();
  const { exact, number } = useFormats();
  const { simulator } = useLab();
  const { data: status } = useStatus();
  const { data: measured } = useQuery(labQueries.measured(simulator));
  const { data: account } = useQuery(labQueries.account(simulator));
  if (!status || !measured || !account) return {};
  const short = account.licenses.reduce((sum, { balance }) => sum + Math.max(0, -balance), 0);
  const faults = Object.keys(status.faults).length;
  return {
    scenario: status.scenario,
    clock: `${exact(status.now).slice(0, 16)} · ${t(status.frozen ? 'frozen' : 'runs')}`,
    usage:
      status.product === 'cyber-vision'
        ? t('usage.summaryComponents', { count: measured.components })
        : t('usage.summaryWorkloads', { count: measured.workloads }),
    purchases: short > 0 ? t('purchases.short', { count: short }) : '',
    line: t(`line.short.${status.line}`),
    faults: [
      faults > 0 ? t('faults.count', { count: faults }) : '',
      status.latency > 0 ? t('requests.ms', { milliseconds: number(status.latency) }) : '',
    ]
      .filter(Boolean)
      .join(' · '),
    world: t(status.changed ? 'world.changed' : 'world.asBegan'),
  };
}
