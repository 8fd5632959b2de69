import { operations } from '#src/contract/operations.ts';
import { problem } from '#src/contract/problem.ts';
import type { z } from '#src/contract/schema.ts';
import { type SmartAgentSummary, smartAgentSummary } from '#src/domain/smart-agent-summary.ts';

/** The timeout of a request, in milliseconds. */
const TIMEOUT_MS = 10_000;

/** The API of a product. */
interface ProductApi {
  /** For instance `http://localhost:4174`. */
  readonly origin: string;
  /** The path of the API. */
  readonly apiBase: string;
  readonly token: string | undefined;
}

/**
 * Returns the license summary of the product. Remaining times are relative to the product's clock. Throws an error whose
 * message tells the user what to correct; it does not contain the token.
 */
export async function fetchLicenseSummary(api: ProductApi): Promise<SmartAgentSummary> {
  const [summary, usage] = await Promise.all([query(api, operations.getSummary), query(api, operations.getUsage)]);
  return smartAgentSummary(summary.body, usage.body, summary.now);
}

/** An operation: its path below the API, and the schema of its response. */
interface QueryOperation<Schema> {
  readonly path: string;
  readonly response: Schema;
}

/** Returns the body of one response, and the product's time in milliseconds since 1970. */
async function query<Schema extends z.ZodMiniType>(
  { origin, apiBase, token }: ProductApi,
  { path, response: schema }: QueryOperation<Schema>,
): Promise<{ readonly body: z.infer<Schema>; readonly now: number }> {
  const url = buildUrl(origin, `${apiBase}${path}`);
  const headers = token === undefined ? {} : { Authorization: `Bearer ${token}` };
  const reply = await fetch(url, { headers, signal: AbortSignal.timeout(TIMEOUT_MS) }).catch((error: unknown) => {
    throw new Error(`${url.origin} cannot be reached: ${connectionErrorMessage(error)}`);
  });
  const answer: unknown = await reply.json().catch(() => undefined);
  const refusal = problem.safeParse(answer);
  if (refusal.success) {
    const { code, requestId } = refusal.data;
    throw new Error(`${url} answered ${reply.status}: ${code} (request id ${requestId}).`);
  }
  const body = schema.safeParse(answer);
  const now = Date.parse(reply.headers.get('Date') ?? '');
  if (!reply.ok || !body.success || Number.isNaN(now)) {
    throw new Error(`${url} answered ${reply.status}, but not as the License Usage API does. Check the address.`);
  }
  return { body: body.data, now };
}

function buildUrl(origin: string, path: string): URL {
  const base = URL.canParse(origin) ? new URL(origin) : undefined;
  if (!base || !/^https?:$/.test(base.protocol)) {
    throw new Error(`“${origin}” is not an address such as http://localhost:4174.`);
  }
  return new URL(path, base);
}

/** Returns the reason behind “fetch failed”: connection refused, host not found, or timeout. */
function connectionErrorMessage(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (cause instanceof AggregateError && cause.errors[0] instanceof Error) return cause.errors[0].message;
  return cause instanceof Error ? cause.message : error.message;
}
