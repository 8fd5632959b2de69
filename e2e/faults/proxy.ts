import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type OperationId, operationAt } from './operations.ts';

/** An answer of the backend, whole. */
export interface Answer {
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
  readonly carryOut: () => Promise<Answer>;
  /** Resolves once an answer that is held back may arrive. */
  readonly released: Promise<void>;
}

/** What becomes of a request and its answer. */
export type Infliction = (exchange: Exchange) => Promise<void>;

interface Fault {
  readonly operation: OperationId;
  readonly inflict: Infliction;
  readonly released: Promise<void>;
  readonly release: () => void;
}

const bodyOf = async (message: IncomingMessage) => Buffer.concat(await message.toArray());

/** How often it is looked whether something has come to be so, in ms; nothing depends on it but how soon it is seen. */
const lookEvery = 10;

/**
 * Stands between the browser and the backend as a proxy does in the field, on a port of its own, and lets happen to one
 * operation what really happens on sockets. What it is not told to touch it passes on as it is.
 */
export class FaultProxy {
  private readonly agent = new Agent({ keepAlive: true });
  private readonly server = createServer((asked, response) => void this.take(asked, response));
  private fault: Fault | undefined;
  private port = 0;
  private underWay = 0;
  private met = 0;
  private answered = 0;

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
  async refuse(): Promise<void> {
    const closed = new Promise((resolve) => {
      this.server.close(resolve);
    });
    this.server.closeAllConnections();
    await closed;
  }

  async stop(): Promise<void> {
    this.fault?.release();
    if (this.server.listening) await this.refuse();
    this.agent.destroy();
  }

  /** From now on this happens to every request for this operation. */
  fail(operation: OperationId, inflict: Infliction): void {
    this.met = 0;
    this.answered = 0;
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    this.fault = { operation, inflict, released, release };
  }

  /** From now on all goes well; an answer that was held back arrives. */
  async heal(): Promise<void> {
    this.fault?.release();
    this.fault = undefined;
    await this.listen();
  }

  /** Until the failing operation has been asked for, and done with as far as it will be before it is released. */
  async wasMet(times = 1): Promise<void> {
    await until(() => this.met >= times);
  }

  /** Until everything that was asked for has been dealt with. */
  async atRest(): Promise<void> {
    await until(() => this.underWay === 0);
  }

  /** Until as many answers of the failing operation have been given, in whatever shape. */
  async hasAnswered(times = 1): Promise<void> {
    await until(() => this.answered >= times);
  }

  private async take(asked: IncomingMessage, response: ServerResponse): Promise<void> {
    const operation = operationAt(asked.method, asked.url ?? '/');
    const fault = this.fault?.operation === operation ? this.fault : undefined;
    if (!fault) this.underWay += 1;
    // Whoever asked may have gone: a page that was left, a browser that was closed.
    response.on('error', () => undefined);
    try {
      const body = await bodyOf(asked);
      if (!fault || operation === undefined) {
        send(response, await this.forward(asked, body));
        return;
      }
      const carryOut = () => this.forward(asked, body);
      this.met += 1;
      await fault.inflict({ operation, response, carryOut, released: fault.released });
      this.answered += 1;
    } catch {
      response.destroy();
    } finally {
      if (!fault) this.underWay -= 1;
    }
  }

  /** Asks the backend just what was asked here. */
  private forward(asked: IncomingMessage, body: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const { method, url, rawHeaders } = asked;
      const passed = request(`${this.backend}${url}`, { agent: this.agent, method, headers: rawHeaders });
      passed.once('error', reject);
      passed.once('response', (answer) => {
        bodyOf(answer).then((text) => {
          resolve({ status: answer.statusCode ?? 502, headers: answer.rawHeaders, body: text });
        }, reject);
      });
      passed.end(body);
    });
  }
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, lookEvery));
}

/** Of what was answered between backend and proxy, what is no business of the browser's: these are of each connection. */
const ofConnection = ['connection', 'keep-alive', 'transfer-encoding', 'content-length'];

/** The headers that go with an answer from end to end. */
export function passedOn(headers: readonly string[]): [string, string][] {
  const pairs: [string, string][] = [];
  for (let index = 0; index < headers.length; index += 2) {
    const name = headers[index] ?? '';
    if (!ofConnection.includes(name.toLowerCase())) pairs.push([name, headers[index + 1] ?? '']);
  }
  return pairs;
}

/** Sends an answer, whole. */
export function send(response: ServerResponse, { status, headers, body }: Answer): void {
  // The backend's own Date goes with it; without one the page's clock stays as it is.
  response.sendDate = false;
  const length: [string, string][] = status === 304 || status === 204 ? [] : [['Content-Length', String(body.length)]];
  response.writeHead(status, [...passedOn(headers), ...length].flat());
  response.end(body);
}
