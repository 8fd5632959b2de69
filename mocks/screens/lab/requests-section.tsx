import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LoggedRequest } from '#mocks/request-log.ts';
import { useLab } from './lab-context.ts';
import { labQueries } from './queries.ts';
import { RequestEntry } from './request-entry.tsx';
import { useLabTexts } from './use-lab-texts.ts';

/** Lists the requests to the product API and their responses, as they happen. */
export function RequestsSection() {
  const { t } = useLabTexts();
  const { data: requests = [] } = useQuery(labQueries.requests(useLab().simulator));
  const [failedOnly, setFailedOnly] = useState(false);
  const visibleRequests = failedOnly ? requests.filter(hasFailed) : requests;
  return (
    <>
      <FormControlLabel
        control={<Checkbox checked={failedOnly} onChange={(event) => setFailedOnly(event.target.checked)} />}
        label={t('requests.failedOnly')}
      />
      {visibleRequests.length === 0 ? (
        <p className="muted">{t(requests.length === 0 ? 'requests.none' : 'requests.noneFailed')}</p>
      ) : (
        <ol className="lab-requests" aria-label={t('requests.list')}>
          {visibleRequests.map((request) => (
            <RequestEntry key={request.id} request={request} isFailed={hasFailed(request)} />
          ))}
        </ol>
      )}
      <p className="lab-hint">{t('requests.masked')}</p>
    </>
  );
}

const hasFailed = ({ status }: LoggedRequest) => status === 'no answer' || status >= 400;
