import { useQuery } from '@tanstack/react-query';
import CodesIcon from 'lucide-react/icons/bookmark';
import CalendarIcon from 'lucide-react/icons/calendar-plus';
import LicensesIcon from 'lucide-react/icons/key-round';
import AuthorizationIcon from 'lucide-react/icons/refresh-cw';
import RegistrationIcon from 'lucide-react/icons/user-round-check';
import { Link } from 'react-router';
import { productQuery } from '#src/api/product.ts';
import type { UpcomingEvent, UpcomingLane } from '#src/domain/upcoming-event.ts';
import {
  ActionButton,
  CheckConnectionButton,
  UpdateReservationButtons,
} from '#src/features/licenses/action-button.tsx';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { licenseUsagePath, paths } from '#src/paths.ts';
import { SeverityIcon } from '#src/ui/status.tsx';
import { TextWithNames } from '#src/ui/text-with-names.tsx';
import { useUpcomingTexts } from './upcoming-texts.ts';
import { UpcomingTime } from './upcoming-time.tsx';
import { hasCalendarDate, useCalendar } from './use-calendar.ts';

const icons: Readonly<Record<UpcomingLane, typeof CodesIcon>> = {
  registration: RegistrationIcon,
  authorization: AuthorizationIcon,
  licenses: LicensesIcon,
  codes: CodesIcon,
};

interface UpcomingListProps {
  readonly events: readonly UpcomingEvent[];
  /** The server's time in ms since 1970. */
  readonly now: number;
}

/** The events, soonest first, each with its time, its meaning, its consequence and the actions (screens.md §2.6). */
export function UpcomingList({ events, now }: UpcomingListProps) {
  return (
    <ol className="upcoming">
      {events.map((event) => (
        <UpcomingItem key={event.id} event={event} now={now} />
      ))}
    </ol>
  );
}

function UpcomingItem({ event, now }: { readonly event: UpcomingEvent; readonly now: number }) {
  const { t } = useTranslation('timeline');
  const { title, meaning, consequence, step } = useUpcomingTexts()(event);
  const saveToCalendar = useCalendar();
  const Icon = icons[event.lane];
  const isProblem = event.severity === 'warning' || event.severity === 'error';
  const names = 'name' in event ? [event.name] : [];
  return (
    <li className="upcoming-item">
      <UpcomingTime event={event} now={now} />
      <span className="upcoming-icon" data-severity={event.severity}>
        {isProblem ? <SeverityIcon severity={event.severity} /> : <Icon className="status-icon" aria-hidden="true" />}
      </span>
      <div className="upcoming-text">
        <h3 className="upcoming-title">
          <TextWithNames text={title} names={names} />
        </h3>
        <p className="muted">{[meaning, consequence, step].filter(Boolean).join(' ')}</p>
        <div className="upcoming-actions">
          <EventActions event={event} />
        </div>
      </div>
      <span className="upcoming-need" data-severity={event.severity}>
        {t(event.need === 'automatic' && event.isOverdue ? 'overdue' : `needs.${event.need}`)}
      </span>
      {hasCalendarDate(event) ? (
        <button
          type="button"
          className="plain-button icon-button"
          aria-label={t('calendar.addOne', { title })}
          title={t('calendar.add')}
          onClick={() => void saveToCalendar([event])}
        >
          <CalendarIcon aria-hidden="true" />
        </button>
      ) : null}
    </li>
  );
}

/** The actions of the page that resolve an event or bring it forward; those that the state does not allow are left out. */
function EventActions({ event }: { readonly event: UpcomingEvent }) {
  const { t } = useTranslation();
  const isUrgent = event.need === 'needs-action';
  switch (event.kind) {
    case 'registration-attempt':
      return <CheckConnectionButton />;
    case 'authorization-check':
    case 'authorization-end':
      if (event.kind === 'authorization-end' && !isUrgent) return null;
      return (
        <>
          {event.kind === 'authorization-end' ? <CheckConnectionButton /> : null}
          <RenewAuthorizationButton />
        </>
      );
    case 'certificate-renewal':
    case 'certificate-end':
      return event.kind === 'certificate-renewal' || isUrgent ? (
        <ActionButton action="renew-registration" text="renewRegistration" path={paths.renew('registration')} />
      ) : null;
    case 'reservation-lapse':
    case 'term-end':
      return isUrgent ? <ReservationActions /> : null;
    case 'request-code':
    case 'confirmation-code':
    case 'return-code':
      return <CodeActions event={event} />;
    case 'limit-reached':
      return <Link to={licenseUsagePath(event.tag)}>{t('viewUsage')}</Link>;
    default:
      return null;
  }
}

function RenewAuthorizationButton() {
  return <ActionButton action="renew-authorization" text="renewAuthorization" path={paths.renew('authorization')} />;
}

/** What can be done about licenses that are or will be missing. */
function ReservationActions() {
  const { data: product } = useQuery(productQuery);
  return product ? <UpdateReservationButtons product={product} /> : null;
}

/** The steps of an exchange of codes that are done on this page, as in its notice. */
function CodeActions({ event: { kind } }: { readonly event: UpcomingEvent }) {
  const { data: product } = useQuery(productQuery);
  if (kind === 'request-code') {
    return (
      <>
        <ActionButton action="continue-reservation" text="continueReservation" path={paths.reserve('authorize')} />
        <ActionButton action="view-request-code" text="viewRequestCode" path={paths.requestCode()} />
      </>
    );
  }
  if (kind === 'return-code') {
    return <ActionButton action="view-return-code" text="viewReturnCode" path={paths.returnReservation('code')} />;
  }
  return product?.capabilities.keepsConfirmationCode ? (
    <>
      <ActionButton
        action="view-confirmation-code"
        text="viewConfirmationCode"
        path={paths.updateReservation('confirmation')}
      />
      <ActionButton action="view-confirmation-code" text="codeHasBeenEntered" path={paths.acknowledgeConfirmation()} />
    </>
  ) : (
    <ActionButton
      action="view-confirmation-code"
      text="continueUpdate"
      path={paths.updateReservation('confirmation')}
    />
  );
}
