import { useQuery } from '@tanstack/react-query';
import { useFormats } from '#src/i18n/formats.ts';
import { useLab } from './lab-context.ts';
import { questions, useStatus } from './questions.ts';
import type { SectionName } from './remembered.ts';
import { useLabTexts } from './texts.ts';

/** How things stand in each section, in a few words for its head; nothing where nothing is out of the ordinary. */
export function useSummaries(): Partial<Readonly<Record<SectionName, string>>> {
  const { say } = useLabTexts();
  const { exact, number } = useFormats();
  const { simulator } = useLab();
  const { data: status } = useStatus();
  const { data: measured } = useQuery(questions.measured(simulator));
  const { data: account } = useQuery(questions.account(simulator));
  if (!status || !measured || !account) return {};
  const short = account.licenses.reduce((sum, { balance }) => sum + Math.max(0, -balance), 0);
  const faults = Object.keys(status.faults).length;
  return {
    scenario: status.scenario,
    clock: `${exact(status.now).slice(0, 16)} · ${say(status.frozen ? 'frozen' : 'runs')}`,
    usage:
      status.product === 'cyber-vision'
        ? say('usage.summaryComponents', { count: measured.components })
        : say('usage.summaryWorkloads', { count: measured.workloads }),
    purchases: short > 0 ? say('purchases.short', { count: short }) : '',
    line: say(`line.short.${status.line}`),
    faults: [
      faults > 0 ? say('faults.count', { count: faults }) : '',
      status.latency > 0 ? say('requests.ms', { milliseconds: number(status.latency) }) : '',
    ]
      .filter(Boolean)
      .join(' · '),
    world: say(status.changed ? 'world.changed' : 'world.asBegan'),
  };
}
