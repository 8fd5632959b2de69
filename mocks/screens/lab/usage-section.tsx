import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLab } from './lab-context.ts';
import { labQueries, useStatus } from './queries.ts';
import { UsageForm } from './usage-form.tsx';
import { useLabTexts } from './use-lab-texts.ts';

/** Sets the counts that the product measures; shows only those of the current product. */
export function UsageSection() {
  const { t } = useLabTexts();
  const { data: status } = useStatus();
  const { data: measured } = useQuery(labQueries.measured(useLab().simulator));
  const [isApplied, setApplied] = useState(false);
  return (
    <>
      {status && measured ? (
        // New measured counts replace typed text: the key resets the form.
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
