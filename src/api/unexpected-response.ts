import { activity, activityEntry } from '#src/contract/activity.ts';
import { type OperationId, operations } from '#src/contract/operations.ts';
import { problem, problemCodes } from '#src/contract/problem.ts';
import { product, productNoun } from '#src/contract/product.ts';
import { deregistration } from '#src/contract/registration.ts';
import { renewal, renewalKind } from '#src/contract/renewals.ts';
import {
  authorizationPreview,
  codeKind,
  confirmationCode,
  grantedLicense,
  installation,
  licenseTerm,
  reservationRequest,
  returnCode,
  unacknowledged,
} from '#src/contract/reservation.ts';
import type { z } from '#src/contract/schema.ts';
import { intrusionDetection, licenseUsage, usage } from '#src/contract/usage.ts';
import type { ApiErrorOptions } from './api-error.ts';
import { redactResponse } from './redact-response.ts';
import { parseRetryAfter } from './retry-after.ts';
import { type ReadingRules, readTolerantly } from './tolerant-reader.ts';

/** The rules for reading the responses of this API (docs/decisions/0037). */
export const readingRules: ReadingRules = {
  indispensable: new Set<z.ZodMiniType>([
    // The identities of rows.
    activityEntry.shape.id,
    licenseUsage.shape.tag,
    grantedLicense.shape.tag,
    // The content of a response that consists of nothing else.
    activity.shape.entries,
    usage.shape.licenses,
    authorizationPreview.shape.licenses,
    reservationRequest.shape.code,
    confirmationCode.shape.code,
    returnCode.shape.code,
    // Without its last day a term would count as perpetual.
    licenseTerm.shape.quantity,
    licenseTerm.shape.endsOn,
    // The outcome of a command. Of an unknown one the page cannot say what happened.
    deregistration.shape.outcome,
    installation,
    renewal,
    // Codes that decide which sentence is shown, and are not shown themselves.
    renewalKind,
    codeKind,
    unacknowledged.shape.code,
    intrusionDetection.shape.rules,
  ]),
  neutral: new Map<z.ZodMiniType, unknown>([
    [productNoun, 'center'],
    [product.shape.usageTables, ['licenses']],
  ]),
};

/** The number of JSON pointers to show. */
const maximumPointers = 3;

/**
 * Reads the body of a successful response that does not fit the contract. The member `leftOut` of the result names the
 * first parts that were left out or replaced, if there are any. A setting is read exactly: a user who edits a setting that
 * is known only in part would overwrite the rest. Returns undefined when the body is unusable.
 */
export function readResponse(id: OperationId, body: unknown): object | undefined {
  const { response, kind } = operations[id];
  const isExact = kind === 'query-with-etag' || kind === 'update';
  const result = readTolerantly(response, body, readingRules, { isExact });
  if (!result) return undefined;
  const { value, leftOut } = result;
  const names = [...leftOut.slice(0, maximumPointers), ...(leftOut.length > maximumPointers ? ['…'] : [])].join(', ');
  return { ...(value as object), ...(names && { leftOut: names }) };
}

/** The longest text of an unknown problem to show, in characters. */
const maximumDetail = 300;

/**
 * Reads a problem, which need not fit the contract, with its Retry-After. A known code counts even if the other members are odd. Otherwise the
 * result has the problem's texts, without the secrets of the request.
 */
export function readProblem(body: unknown, requestBody: unknown, headers: Headers): Partial<ApiErrorOptions> {
  const result = readTolerantly(problem, body, readingRules, { isExact: false });
  const { code, requestId, errors, detectedCode, conflictCause, signInUrl } = (result?.value ?? {}) as Partial<
    z.infer<typeof problem>
  >;
  const knownCode = problemCodes.find((candidate) => candidate === code);
  const { title, detail } = (body ?? {}) as { readonly title?: unknown; readonly detail?: unknown };
  const texts = [title, detail].filter((text) => typeof text === 'string' && text !== '').join(' – ');
  return {
    ...(knownCode && { code: knownCode }),
    ...(!knownCode && texts && { detail: redactResponse(texts, requestBody, true).slice(0, maximumDetail) }),
    ...(requestId && { requestId }),
    errors,
    detectedCode,
    conflictCause,
    signInUrl,
    retryAfter: parseRetryAfter(headers),
  };
}
