/**
 * A copy of the response with its whole text in memory, so that a server can send it in one piece without streaming.
 */
export async function readAll(response: Response, text?: string): Promise<Response> {
  const { status, headers } = response;
  return new Response(text ?? (await response.text()), { status, headers });
}
