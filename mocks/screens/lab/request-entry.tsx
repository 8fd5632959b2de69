import { useState } from 'react';
import type { LoggedRequest } from '#mocks/request-log.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { faultLabel } from './fault-label.ts';
import { useLabTexts } from './use-lab-texts.ts';

interface RequestEntryProps {
  readonly request: LoggedRequest;
  readonly isFailed: boolean;
}

/** One request in one row, which expands to its details. */
export function RequestEntry({ request, isFailed }: RequestEntryProps) {
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
