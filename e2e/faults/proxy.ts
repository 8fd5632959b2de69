import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type OperationId, operationAt } from './operations.ts';

/** An answer of the backend, whole. */
export interface ProxyResponse {
  readonly status: number;
  /** As they came over the wire: name, value, name, value. */
  readonly headers: readonly string[];
  readonly body: Buffer;
}

/** One request whose answer goes wrong. */
export interface Exchange {
  readonly operation: OperationId;
  readonly response: ServerResponse;
  /** Lets the backend carry it out, anew each time. */
  readonly forwardRequest: () => Promise<ProxyResponse>;
  /** Resolves once an answer that is held back may arrive. */
  readonly whenReleased: Promise<void>;
}

/** What becomes of a request and its answer. */
export type InjectFault = (exchange: Exchange) => Promise<void>;

interface ActiveFault {
  readonly operation: OperationId;
  readonly inject: InjectFault;
  readonly whenReleased: Promise<void>;
  readonly release: () => void;
}

const readBody = async (message: IncomingMessage) => Buffer.concat(await message.toArray());

/** How often it is looked whether something has come to be so, in ms; nothing depends on it but how soon it is seen. */
const pollInterval = 10;

/**
 * Stands between the browser and the backend as a proxy does in the field, on a port of its own, and lets happen to one
 * operation what really happens on sockets. What it is not told to touch it passes on as it is.
 */
export class FaultProxy {
  private readonly agent = new Agent({ keepAlive: true });
  private readonly server = createServer((incoming, response) => void this.handle(incoming, response));
  private fault: ActiveFault | undefined;
  private port = 0;
  private pendingCount = 0;
  private hitCount = 0;
  private responseCount = 0;

  constructor(private readonly backend: string) {}

  get origin(): string {
    return `http://localhost:${this.port}`;
  }

  /** Listens; after `refuse` at the same port again. */
  async listen(): Promise<void> {
    if (this.server.listening) return;
    await new Promise<void>((resolve) => {
      this.server.listen(this.port, 'localhost', resolve);
    });
    this.port = (this.server.address() as AddressInfo).port;
  }

  /** From now on nobody listens at its port: whoever connects is refused, and open connections are gone. */
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

  /** From now on this happens to every request for this operation. */
  fail(operation: OperationId, inject: InjectFault): void {
    this.hitCount = 0;
    this.responseCount = 0;
    let release: () => void = () => undefined;
    const whenReleased = new Promise<void>((resolve) => {
      release = resolve;
    });
    this.fault = { operation, inject, whenReleased, release };
  }

  /** From now on all goes well; an answer that was held back arrives. */
  async heal(): Promise<void> {
    this.fault?.release();
    this.fault = undefined;
    await this.listen();
  }

  /** Until the failing operation has been asked for, and done with as far as it will be before it is released. */
  async waitForHits(times = 1): Promise<void> {
    await until(() => this.hitCount >= times);
  }

  /** Until everything that was asked for has been dealt with. */
  async waitForIdle(): Promise<void> {
    await until(() => this.pendingCount === 0);
  }

  /** Until as many answers of the failing operation have been given, in whatever shape. */
  async waitForResponses(times = 1): Promise<void> {
    await until(() => this.responseCount >= times);
  }

  private async handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const operation = operationAt(incoming.method, incoming.url ?? '/');
    const fault = this.fault?.operation === operation ? this.fault : undefined;
    if (!fault) this.pendingCount += 1;
    // Whoever asked may have gone: a page that was left, a browser that was closed.
    response.on('error', () => undefined);
    try {
      const body = await readBody(incoming);
      if (!fault || operation === undefined) {
        send(response, await this.forward(incoming, body));
        return;
      }
      const forwardRequest = () => this.forward(incoming, body);
      this.hitCount += 1;
      await fault.inject({ operation, response, forwardRequest, whenReleased: fault.whenReleased });
      this.responseCount += 1;
    } catch {
      response.destroy();
    } finally {
      if (!fault) this.pendingCount -= 1;
    }
  }

  /** Asks the backend just what was asked here. */
  private forward(incoming: IncomingMessage, body: Buffer): Promise<ProxyResponse> {
    return new Promise((resolve, reject) => {
      const { method, url, rawHeaders } = incoming;
      const outgoing = request(`${this.backend}${url}`, { agent: this.agent, method, headers: rawHeaders });
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

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, pollInterval));
}

/** Of what was answered between backend and proxy, what is no business of the browser's: these are of each connection. */
const hopByHopHeaders = ['connection', 'keep-alive', 'transfer-encoding', 'content-length'];

/** The headers that go with an answer from end to end. */
export function endToEndHeaders(headers: readonly string[]): [string, string][] {
  const pairs: [string, string][] = [];
  for (let index = 0; index < headers.length; index += 2) {
    const name = headers[index] ?? '';
    if (!hopByHopHeaders.includes(name.toLowerCase())) pairs.push([name, headers[index + 1] ?? '']);
  }
  return pairs;
}

/** Sends an answer, whole. */
export function send(response: ServerResponse, { status, headers, body }: ProxyResponse): void {
  // The backend's own Date goes with it; without one the page's clock stays as it is.
  response.sendDate = false;
  const length: [string, string][] = status === 304 || status === 204 ? [] : [['Content-Length', String(body.length)]];
  response.writeHead(status, [...endToEndHeaders(headers), ...length].flat());
  response.end(body);
}
