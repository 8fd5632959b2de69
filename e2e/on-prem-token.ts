import type { RemoteSimulator } from '#e2e/simulator.ts';

/**
 * Creates a token of the customer's SSM On-Prem and returns its text. Registration through a gateway needs such a token
 * (S0).
 */
export async function createOnPremToken({ cssm, onPrem }: Pick<RemoteSimulator, 'cssm' | 'onPrem'>): Promise<string> {
  const { localAccountId: virtualAccountId } = await onPrem.status();
  return (await cssm.createToken({ virtualAccountId })).text;
}
