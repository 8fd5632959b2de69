import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LoggedRequest } from '#mocks/request-log.ts';
import type { ApiFault } from '#mocks/simulator-state.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useLab } from './lab-providers.tsx';
import { labQueries } from './queries.ts';
import { type LabTranslate, useLabTexts } from './use-lab-texts.ts';

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

interface RequestEntryProps {
  readonly request: LoggedRequest;
  readonly isFailed: boolean;
}

/** One request in one row, which expands to its details. */
function RequestEntry({ request, isFailed }: RequestEntryProps) {
  const { t } = useLabTexts();
  const [isExpanded, setExpanded] = useState(false);
  const { method, path, status, milliseconds, fault } = request;
  return (
    <li>
      <details onToggle={(event) => setExpanded(event.currentTarget.open)}>
        <summary data-failed={isFailed}>
          <span className="lab-method">{method}</span> <span className="lab-path">{path}</span>{' '}
          <span className="lab-status">{status === 'no answer' ? t('requests.noAnswer') : status}</span>{' '}
          <span className="lab-figure muted">{t('requests.ms', { milliseconds: Math.round(milliseconds) })}</span>
          {fault ? <span className="lab-chip">{faultLabel(fault, t)}</span> : null}
        </summary>
        {isExpanded ? <Details request={request} /> : null}
      </details>
    </li>
  );
}

function Details({ request }: { readonly request: LoggedRequest }) {
  const { t } = useLabTexts();
  const { exact } = useFormats();
  return (
    <div className="lab-details">
      <dl>
        <dt>{t('requests.operation')}</dt>
        <dd>{request.operation}</dd>
        <dt>{t('requests.at')}</dt>
        <dd>{exact(request.at)}</dd>
        <dt>{t('requests.id')}</dt>
        <dd>{request.id}</dd>
      </dl>
      <Body label={t('requests.request')} body={request.request} />
      <Body label={t('requests.response')} body={request.response} />
    </div>
  );
}

function Body({ label, body }: { readonly label: string; readonly body: unknown }) {
  if (body === undefined) return null;
  return (
    <figure>
      <figcaption className="lab-label">{label}</figcaption>
      <pre>{typeof body === 'string' ? body : JSON.stringify(body, undefined, 2)}</pre>
    </figure>
  );
}

/** Short label of a fault kind, shown with a request. */
function faultLabel(kind: ApiFault['kind'], t: LabTranslate): string {
  return kind === 'status' ? t('requests.fault') : t(`faults.kinds.${kind}`);
}
