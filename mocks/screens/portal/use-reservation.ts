import { useState } from 'react';
import type { ReservationKind } from '#mocks/codes/reservation-kind.ts';
import type { PortalOffer } from '#mocks/cssm/reservation-offer.ts';
import type { RequestCodeInput } from '#mocks/cssm/reservation-requests.ts';
import type { ReservationChoice, ReserveRequest } from '#mocks/cssm/reservations.ts';
import { type CodeSelection, useCodeSelection } from '#src/ui/code-selection.tsx';
import { type LicenseQuantities, useLicenseQuantities } from './use-license-quantities.ts';
import { type PortalMutation, usePortalMutation } from './use-portal-mutation.ts';

/** State of the wizard Smart License Reservation. */
type ReservationWizardState =
  | { readonly step: 'code' }
  | { readonly step: 'select'; readonly offer: PortalOffer }
  | { readonly step: 'review'; readonly offer: PortalOffer; readonly choice: ReservationChoice }
  | { readonly step: 'done'; readonly offer: PortalOffer; readonly authorizationCode: string };

/** State and commands of the wizard Smart License Reservation; going back keeps the input. */
export interface ReservationWizardModel {
  readonly state: ReservationWizardState;
  /** The entered text, unchanged. */
  readonly requestCode: string;
  /** The request code detected in the text. */
  readonly intendedCode: CodeSelection;
  readonly enter: (requestCode: string) => void;
  readonly kind: ReservationKind;
  readonly setKind: (kind: ReservationKind) => void;
  readonly quantityInputs: LicenseQuantities;
  readonly readMutation: PortalMutation<RequestCodeInput, PortalOffer>;
  readonly reserveMutation: PortalMutation<ReserveRequest, { readonly authorizationCode: string }>;
  readonly next: () => void;
  readonly back: () => void;
}

/** Model of a reservation in one virtual account, from its request code to its authorization code. */
export function useReservation(virtualAccountId: string, onGenerated: () => void): ReservationWizardModel {
  const [state, setState] = useState<ReservationWizardState>({ step: 'code' });
  const [requestCode, setRequestCode] = useState('');
  const intendedCode = useCodeSelection(requestCode, ['request-code']);
  const [kind, setKind] = useState<ReservationKind>('specific');
  const [serialNumber, setSerialNumber] = useState<string>();
  const quantityInputs = useLicenseQuantities();
  const readMutation = usePortalMutation('read-request', (simulator, input: RequestCodeInput) =>
    simulator.cssm.readRequest(input),
  );
  const reserveMutation = usePortalMutation('reserve', (simulator, input: ReserveRequest) =>
    simulator.cssm.reserve(input),
  );
  const enteredCode = { requestCode: intendedCode.code, virtualAccountId };

  const select = (offer: PortalOffer) => {
    if (offer.serialNumber !== serialNumber) {
      // The quantities selected for another product do not apply.
      quantityInputs.reset({});
      const isUniversal = offer.reservation === 'universal' && offer.universal && offer.universal.available > 0;
      setKind(isUniversal ? 'universal' : 'specific');
      setSerialNumber(offer.serialNumber);
    }
    setState({ step: 'select', offer });
  };
  const review = (offer: PortalOffer) => {
    const quantities = kind === 'specific' ? quantityInputs.validate(offer.licenses) : {};
    if (!quantities) return;
    setState({ step: 'review', offer, choice: kind === 'specific' ? { kind, quantities } : { kind } });
  };

  return {
    state,
    requestCode,
    intendedCode,
    enter(text) {
      setRequestCode(text);
      readMutation.reset();
    },
    kind,
    setKind,
    quantityInputs,
    readMutation,
    reserveMutation,
    next() {
      if (state.step === 'code' && !intendedCode.requireChoice()) readMutation.mutate(enteredCode, select);
      if (state.step === 'select') review(state.offer);
      if (state.step === 'review') {
        const { offer, choice } = state;
        reserveMutation.mutate({ ...enteredCode, choice }, ({ authorizationCode }) => {
          setState({ step: 'done', offer, authorizationCode });
          onGenerated();
        });
      }
    },
    back() {
      if (state.step === 'select') setState({ step: 'code' });
      if (state.step !== 'review') return;
      setState({ step: 'select', offer: state.offer });
      // The refusal may be due to changed quantities, so the offer is read again.
      if (reserveMutation.isError) readMutation.mutate(enteredCode, select);
      reserveMutation.reset();
    },
  };
}
