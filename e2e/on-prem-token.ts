import type { RemoteSimulator } from '#e2e/simulator.ts';

/** A token of the customer's SSM On-Prem: whoever registers through a gateway needs one of these (S0). */
export async function createOnPremToken({ cssm, onPrem }: Pick<RemoteSimulator, 'cssm' | 'onPrem'>): Promise<string> {
  const { localAccountId: virtualAccountId } = await onPrem.status();
  return (await cssm.createToken({ virtualAccountId })).text;
}
