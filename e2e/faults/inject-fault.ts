import type { ResponseFaultKind } from '#mocks/faults/response-fault-kinds.ts';
import { problemBody } from './operations.ts';
import { type Exchange, endToEndHeaders, type InjectFault, send } from './proxy.ts';

/** The Retry-After of a 429 response, in seconds. */
const retryAfterSeconds = '30';

const nginxPage = (status: number) =>
  Buffer.from(
    `<html>\r\n<head><title>${status}</title></head>\r\n<body>\r\n<center><h1>${status}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n`,
  );

/** Responds with the operation's published problem for this status, or else with an HTML page as of an intermediary. */
const withStatus =
  (status: number, headers: readonly string[] = []): InjectFault =>
  async ({ operation, response }) => {
    const problem = problemBody(operation, status);
    const type = problem === undefined ? 'text/html' : 'application/problem+json';
    const body = problem === undefined ? nginxPage(status) : Buffer.from(problem);
    send(response, { status, headers: ['Content-Type', type, 'Cache-Control', 'no-store', ...headers], body });
  };

/** Forwards the request, then responds with a changed body. */
const withBody =
  (change: (body: Buffer) => Buffer): InjectFault =>
  async ({ response, forwardRequest }) => {
    const upstreamResponse = await forwardRequest();
    send(response, { ...upstreamResponse, body: change(upstreamResponse.body) });
  };

/** Forwards the request at once; the response arrives when it is released. */
const delayedResponse: InjectFault = async ({ response, forwardRequest, whenReleased }) => {
  const upstreamResponse = await forwardRequest();
  await whenReleased;
  send(response, upstreamResponse);
};

/** Forwards the request, sends half of the response, and then resets the connection. */
async function resetMidResponse({ response, forwardRequest }: Exchange): Promise<void> {
  const { status, headers, body } = await forwardRequest();
  response.sendDate = false;
  response.writeHead(status, [...endToEndHeaders(headers), ['Content-Length', String(body.length)]].flat());
  // Resolves when the operating system has the data. On the same host it is then in the receive buffer of the browser,
  // which a reset does not clear.
  await new Promise((resolve) => response.write(body.subarray(0, Math.floor(body.length / 2)), resolve));
  response.socket?.resetAndDestroy();
}

/** What happens on the network for each fault of the matrix. */
export const faultInjections: Readonly<Record<ResponseFaultKind, InjectFault>> = {
  // The connection is reset before any byte of the response. For a dialog's command, the proxy refuses connections
  // instead (`FaultProxy.refuseConnections`).
  'connection-refused': async ({ response }) => {
    response.socket?.resetAndDestroy();
  },
  'reset-in-mid-response': resetMidResponse,
  // The response would arrive eventually, but the page times out before.
  timeout: delayedResponse,
  '400': withStatus(400),
  '401': withStatus(401),
  '403': withStatus(403),
  '404': withStatus(404),
  '409': withStatus(409),
  '412': withStatus(412),
  '422': withStatus(422),
  '429-retry-after': withStatus(429, ['Retry-After', retryAfterSeconds]),
  '500': withStatus(500),
  // The response of an nginx whose backend fails after it has carried out the request.
  '502-html-page': async ({ response, forwardRequest }) => {
    await forwardRequest();
    send(response, { status: 502, headers: ['Content-Type', 'text/html'], body: nginxPage(502) });
  },
  '503': withStatus(503),
  'empty-body': withBody(() => Buffer.alloc(0)),
  'broken-json': withBody((body) => body.subarray(0, -1)),
  'wrong-shape': withBody(() => Buffer.from('{"unexpected":true}')),
  late: delayedResponse,
  'late-after-close': delayedResponse,
  twice: async ({ response, forwardRequest }) => {
    await forwardRequest();
    send(response, await forwardRequest());
  },
};
