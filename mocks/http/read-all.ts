/** The same answer with its text at hand: a server sends it in one piece, instead of reading a stream to its end. */
export async function readAll(response: Response, text?: string): Promise<Response> {
  const { status, headers } = response;
  return new Response(text ?? (await response.text()), { status, headers });
}
