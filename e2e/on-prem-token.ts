import type { Door } from '#e2e/simulator.ts';

/** A token of the customer's SSM On-Prem: whoever registers through a gateway needs one of these (S0). */
export async function onPremToken({ cssm, onPrem }: Pick<Door, 'cssm' | 'onPrem'>): Promise<string> {
  const { localAccountId: virtualAccountId } = await onPrem.status();
  return (await cssm.createToken({ virtualAccountId })).text;
}
