import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLab } from './lab-context.ts';
import { labQueries, useStatus } from './queries.ts';
import { UsageForm } from './usage-form.tsx';
import { useLabTexts } from './use-lab-texts.ts';

/** What the product counts by itself; only what this product counts. */
export function UsageSection() {
  const { t } = useLabTexts();
  const { data: status } = useStatus();
  const { data: measured } = useQuery(labQueries.measured(useLab().simulator));
  const [isApplied, setApplied] = useState(false);
  return (
    <>
      {status && measured ? (
        // What is counted anew takes the place of what was typed: the form shows the world.
        <UsageForm
          key={JSON.stringify(measured)}
          product={status.product}
          measured={measured}
          onApplied={() => setApplied(true)}
        />
      ) : null}
      <p role="status" className="lab-done">
        {isApplied ? t('usage.applied') : ''}
      </p>
    </>
  );
}
