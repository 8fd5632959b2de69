import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type OperationId, operationAt } from './operations.ts';

/** A complete response, of the backend or of the proxy itself. */
export interface ProxyResponse {
  readonly status: number;
  /** Raw headers: name, value, name, value. */
  readonly headers: readonly string[];
  readonly body: Buffer;
}

/** A request into which a fault is injected, and its response. */
export interface Exchange {
  readonly operation: OperationId;
  readonly response: ServerResponse;
  /** Sends the request to the backend, which responds without compression. Each call sends it again. */
  readonly forwardRequest: () => Promise<ProxyResponse>;
  /** Resolves when the fault is removed, which is when a delayed response may be sent. */
  readonly whenReleased: Promise<void>;
}

/** Handles a request in place of the proxy: sends some response, or closes the connection. */
export type InjectFault = (exchange: Exchange) => Promise<void>;

interface ActiveFault {
  readonly operation: OperationId;
  readonly inject: InjectFault;
  readonly whenReleased: Promise<void>;
  readonly release: () => void;
}

const readBody = async (message: IncomingMessage) => Buffer.concat(await message.toArray());

/**
 * A proxy on its own port between the browser and the backend. It injects a fault into the requests for one operation,
 * on real sockets. It refuses the event stream, so that the page polls, and forwards everything else unchanged.
 */
export class FaultProxy {
  private readonly agent = new Agent({ keepAlive: true });
  private readonly server = createServer((incoming, response) => void this.handle(incoming, response));
  private fault: ActiveFault | undefined;
  private port = 0;
  private pendingCount = 0;
  private hitCount = 0;
  private responseCount = 0;
  /** Resolve the promises of `waitUntil` at the next change of a count. */
  private waiters: (() => void)[] = [];

  constructor(private readonly backend: string) {}

  get origin(): string {
    return `http://localhost:${this.port}`;
  }

  /** Starts to listen; after `refuseConnections` on the same port again. */
  async listen(): Promise<void> {
    if (this.server.listening) return;
    await new Promise<void>((resolve) => {
      this.server.listen(this.port, 'localhost', resolve);
    });
    this.port = (this.server.address() as AddressInfo).port;
  }

  /** Closes the port: new connections are refused, open ones are closed. */
  async refuseConnections(): Promise<void> {
    const closed = new Promise((resolve) => {
      this.server.close(resolve);
    });
    this.server.closeAllConnections();
    await closed;
  }

  async stop(): Promise<void> {
    this.fault?.release();
    if (this.server.listening) await this.refuseConnections();
    this.agent.destroy();
  }

  /** Injects the fault into every later request for this operation. */
  fail(operation: OperationId, inject: InjectFault): void {
    this.hitCount = 0;
    this.responseCount = 0;
    let release: () => void = () => undefined;
    const whenReleased = new Promise<void>((resolve) => {
      release = resolve;
    });
    this.fault = { operation, inject, whenReleased, release };
  }

  /** Removes the fault, lets delayed responses be sent, and listens again. */
  async heal(): Promise<void> {
    this.fault?.release();
    this.fault = undefined;
    await this.listen();
  }

  /** Waits until the fault was injected into this many requests. */
  async waitForHits(times = 1): Promise<void> {
    await this.waitUntil(() => this.hitCount >= times);
  }

  /** Waits until no request without the fault is pending. */
  async waitForIdle(): Promise<void> {
    await this.waitUntil(() => this.pendingCount === 0);
  }

  /** Waits until this many requests with the fault have ended, with or without a response. */
  async waitForResponses(times = 1): Promise<void> {
    await this.waitUntil(() => this.responseCount >= times);
  }

  /** Waits until every request with the fault has ended. */
  async waitForAllResponses(): Promise<void> {
    await this.waitUntil(() => this.responseCount >= this.hitCount);
  }

  private async waitUntil(isReached: () => boolean): Promise<void> {
    while (!isReached()) await new Promise<void>((resolve) => this.waiters.push(resolve));
  }

  private checkWaiters(): void {
    for (const resolve of this.waiters.splice(0)) resolve();
  }

  private async handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    if (incoming.url?.endsWith('/api/v1/events')) {
      // A stream would be a request that never ends.
      send(response, { status: 204, headers: [], body: Buffer.alloc(0) });
      return;
    }
    const operation = operationAt(incoming.method, incoming.url ?? '/');
    const fault = this.fault?.operation === operation ? this.fault : undefined;
    if (!fault) this.pendingCount += 1;
    // The client may have closed the connection.
    response.on('error', () => undefined);
    try {
      const body = await readBody(incoming);
      if (!fault || operation === undefined) {
        send(response, await this.forward(incoming, body));
        return;
      }
      // A fault changes the body, so it must not be compressed.
      const headers = endToEndHeaders(incoming.rawHeaders).filter(([name]) => name.toLowerCase() !== 'accept-encoding');
      const forwardRequest = () => this.forward(incoming, body, headers.flat());
      this.hitCount += 1;
      this.checkWaiters();
      await fault.inject({ operation, response, forwardRequest, whenReleased: fault.whenReleased });
    } catch {
      response.destroy();
    } finally {
      if (fault) this.responseCount += 1;
      else this.pendingCount -= 1;
      this.checkWaiters();
    }
  }

  private forward(
    { method, url, rawHeaders }: IncomingMessage,
    body: Buffer,
    headers: readonly string[] = rawHeaders,
  ): Promise<ProxyResponse> {
    return new Promise((resolve, reject) => {
      const outgoing = request(`${this.backend}${url}`, { agent: this.agent, method, headers: [...headers] });
      outgoing.once('error', reject);
      outgoing.once('response', (answer) => {
        readBody(answer).then((text) => {
          resolve({ status: answer.statusCode ?? 502, headers: answer.rawHeaders, body: text });
        }, reject);
      });
      outgoing.end(body);
    });
  }
}

/** Headers that belong to a single connection and are not forwarded. */
const hopByHopHeaders = ['connection', 'keep-alive', 'transfer-encoding', 'content-length'];

/** Returns the end-to-end headers as pairs of name and value. */
export function endToEndHeaders(headers: readonly string[]): [string, string][] {
  const pairs: [string, string][] = [];
  for (let index = 0; index < headers.length; index += 2) {
    const name = headers[index] ?? '';
    if (!hopByHopHeaders.includes(name.toLowerCase())) pairs.push([name, headers[index + 1] ?? '']);
  }
  return pairs;
}

/** Sends a complete response. */
export function send(response: ServerResponse, { status, headers, body }: ProxyResponse): void {
  // The backend's Date header is forwarded; without one the page keeps its clock.
  response.sendDate = false;
  const length: [string, string][] = status === 304 || status === 204 ? [] : [['Content-Length', String(body.length)]];
  response.writeHead(status, [...endToEndHeaders(headers), ...length].flat());
  response.end(body);
}
