import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LoggedRequest } from '#mocks/http/request-log.ts';
import { useLab } from './lab-context.ts';
import { questions } from './questions.ts';
import { RequestEntry } from './request-entry.tsx';
import { useLabTexts } from './texts.ts';

/** What the page asks of the product's API and what it is told, as it happens. */
export function RequestsSection() {
  const { say } = useLabTexts();
  const { data: requests = [] } = useQuery(questions.requests(useLab().simulator));
  const [failedOnly, setFailedOnly] = useState(false);
  const shown = failedOnly ? requests.filter(hasFailed) : requests;
  return (
    <>
      <FormControlLabel
        control={<Checkbox checked={failedOnly} onChange={(event) => setFailedOnly(event.target.checked)} />}
        label={say('requests.failedOnly')}
      />
      {shown.length === 0 ? (
        <p className="muted">{say(requests.length === 0 ? 'requests.none' : 'requests.noneFailed')}</p>
      ) : (
        <ol className="lab-requests" aria-label={say('requests.list')}>
          {shown.map((request) => (
            <RequestEntry key={request.id} request={request} isFailed={hasFailed(request)} />
          ))}
        </ol>
      )}
      <p className="lab-hint">{say('requests.masked')}</p>
    </>
  );
}

const hasFailed = ({ status }: LoggedRequest) => status === 'no answer' || status >= 400;
