/** The URL of MSW's worker script in public/. */
export const workerUrl = '/mockServiceWorker.js';

/** The part of the Trusted Types API that is used here. TypeScript's library does not declare it yet. */
interface TrustedTypes {
  readonly createPolicy: (name: string, rules: { createScriptURL: (address: string) => string | null }) => unknown;
}

/**
 * Allows the worker's URL under the page's strict Trusted Types policy, and no other script URL. The policy must be
 * named `default`, because MSW passes the URL as a plain string. Browsers without Trusted Types need no policy.
 */
export function trustWorkerAddress(): void {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', { createScriptURL: (address) => (address === workerUrl ? address : null) });
}
