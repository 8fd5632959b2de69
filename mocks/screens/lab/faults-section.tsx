import { ActiveFaults } from './active-faults.tsx';
import { FaultForm } from './fault-form.tsx';
import { LatencyForm } from './latency-form.tsx';
import { useStatus } from './queries.ts';
import { SessionSection } from './session-section.tsx';

/** Makes operations of the product API fail or respond slowly, and ends or starts the user's session. */
export function FaultsSection() {
  const { data: status } = useStatus();
  if (!status) return null;
  return (
    <>
      <FaultForm />
      <ActiveFaults faults={status.faults} />
      <LatencyForm key={status.latency} latency={status.latency} />
      <SessionSection signedIn={status.signedIn} />
    </>
  );
}
