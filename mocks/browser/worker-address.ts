import { hrefOf } from '#src/served-at.ts';

/** The path of MSW's worker script (public/), beside the page, so that the page is in its scope. */
export const workerUrl = hrefOf('/mockServiceWorker.js');

/** Header with the id of an API request, by which the demo page recognizes it when the worker passes it back. */
export const simulatedRequestHeader = 'X-Simulated-Request';

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
