/** MSW's worker script, as public/ serves it. */
export const workerUrl = '/mockServiceWorker.js';

/** As much of the browser's Trusted Types as is used here; the language's own types do not have them yet. */
interface TrustedTypes {
  readonly createPolicy: (name: string, rules: { createScriptURL: (address: string) => string | null }) => unknown;
}

/**
 * Lets the page's strict policy pass the one address it would otherwise refuse as a mere text: that of the worker, which
 * MSW registers. Nothing else becomes script by it. Its name has to be `default`, because MSW hands over a text, whatever
 * it was given. A browser without Trusted Types needs no leave.
 */
export function trustWorkerAddress(): void {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', { createScriptURL: (address) => (address === workerUrl ? address : null) });
}
