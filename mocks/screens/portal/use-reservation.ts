import { useState } from 'react';
import type { ReservationKind } from '#mocks/codes/reservation-kind.ts';
import type { RequestEntered } from '#mocks/cssm/requests.ts';
import type { PortalOffer } from '#mocks/cssm/reservation-offer.ts';
import type { ReservationAsked, ReservationChoice } from '#mocks/cssm/reserving.ts';
import { type MeantCode, useMeantCode } from '#src/ui/meant-code.tsx';
import { type Errand, useErrand } from './errand.ts';
import { type LicenseChoice, useLicenseChoice } from './license-choice.ts';

/** Where the wizard Smart License Reservation is. */
type Stage =
  | { readonly step: 'code' }
  | { readonly step: 'select'; readonly offer: PortalOffer }
  | { readonly step: 'review'; readonly offer: PortalOffer; readonly choice: ReservationChoice }
  | { readonly step: 'done'; readonly offer: PortalOffer; readonly authorizationCode: string };

/** What the wizard Smart License Reservation knows and does; going back keeps what was entered. */
export interface ReservationInProgress {
  readonly stage: Stage;
  /** What was entered; it stays as it is. */
  readonly requestCode: string;
  /** The request code that is meant by it. */
  readonly meant: MeantCode;
  readonly enter: (requestCode: string) => void;
  readonly kind: ReservationKind;
  readonly setKind: (kind: ReservationKind) => void;
  readonly numbers: LicenseChoice;
  readonly reading: Errand<RequestEntered, PortalOffer>;
  readonly generating: Errand<ReservationAsked, { readonly authorizationCode: string }>;
  readonly next: () => void;
  readonly back: () => void;
}

/** A reservation in one virtual account from its request code to its authorization code. */
export function useReservation(virtualAccountId: string, onGenerated: () => void): ReservationInProgress {
  const [stage, setStage] = useState<Stage>({ step: 'code' });
  const [requestCode, setRequestCode] = useState('');
  const meant = useMeantCode(requestCode, ['request-code']);
  const [kind, setKind] = useState<ReservationKind>('specific');
  const [serialNumber, setSerialNumber] = useState<string>();
  const numbers = useLicenseChoice();
  const reading = useErrand('read-request', (door, asked: RequestEntered) => door.cssm.readRequest(asked));
  const generating = useErrand('reserve', (door, asked: ReservationAsked) => door.cssm.reserve(asked));
  const entered = { requestCode: meant.code, virtualAccountId };

  const select = (offer: PortalOffer) => {
    if (offer.serialNumber !== serialNumber) {
      // Another product than before: what was chosen for that one is of no use.
      numbers.begin({});
      const isUniversal = offer.reservation === 'universal' && offer.universal && offer.universal.available > 0;
      setKind(isUniversal ? 'universal' : 'specific');
      setSerialNumber(offer.serialNumber);
    }
    setStage({ step: 'select', offer });
  };
  const review = (offer: PortalOffer) => {
    const quantities = kind === 'specific' ? numbers.check(offer.licenses) : {};
    if (!quantities) return;
    setStage({ step: 'review', offer, choice: kind === 'specific' ? { kind, quantities } : { kind } });
  };

  return {
    stage,
    requestCode,
    meant,
    enter(text) {
      setRequestCode(text);
      reading.forget();
    },
    kind,
    setKind,
    numbers,
    reading,
    generating,
    next() {
      if (stage.step === 'code' && !meant.demand()) reading.start(entered, select);
      if (stage.step === 'select') review(stage.offer);
      if (stage.step === 'review') {
        const { offer, choice } = stage;
        generating.start({ ...entered, choice }, ({ authorizationCode }) => {
          setStage({ step: 'done', offer, authorizationCode });
          onGenerated();
        });
      }
    },
    back() {
      if (stage.step === 'select') setStage({ step: 'code' });
      if (stage.step !== 'review') return;
      setStage({ step: 'select', offer: stage.offer });
      // What was refused may be because of numbers that have changed meanwhile.
      if (generating.failed) reading.start(entered, select);
      generating.forget();
    },
  };
}
