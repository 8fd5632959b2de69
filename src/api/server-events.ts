import { eventsPath } from '#src/contract/events.ts';
import { servedAt } from '#src/served-at.ts';

/** One event of a stream (text/event-stream of the HTML standard). */
export interface ServerEvent {
  readonly name: string;
  readonly data: string;
  readonly id: string | undefined;
}

/**
 * Creates a parser of an event stream. It takes the text in pieces of any length and returns the events that are complete. A
 * piece that contains only comments returns none.
 */
export function createEventParser(): (text: string) => readonly ServerEvent[] {
  let rest = '';
  let fields: Record<string, string> = {};
  return (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    const events: ServerEvent[] = [];
    for (const line of lines) {
      const [, name, value = ''] = /^([^:\r]+)(?:: ?([^\r]*))?\r?$/.exec(line) ?? [];
      if (name) fields[name] = name === 'data' && 'data' in fields ? `${fields.data}\n${value}` : value;
      else if (line.length <= 1 && line !== ':') {
        const { event = 'message', data, id } = fields;
        if (data !== undefined) events.push({ name: event, data, id });
        fields = {};
      }
    }
    return events;
  };
}

/** The options of `readServerEvents`. */
export interface StreamOptions {
  readonly signal: AbortSignal;
  readonly lastEventId: string | undefined;
  /** Receives the events of each piece of the stream: none if the piece is a comment, which shows that the stream is open. */
  readonly onPiece: (events: readonly ServerEvent[]) => void;
}

/**
 * Reads the backend's event stream until it ends. `EventSource` would hide the comments, by whose absence a cut connection
 * is noticed, and the status. Returns the status: 200 after a stream has ended, another one if there is none. Throws when
 * the connection fails or the signal is aborted.
 */
export async function readServerEvents({ signal, lastEventId, onPiece }: StreamOptions): Promise<number> {
  const response = await fetch(`${servedAt.apiBase}${eventsPath}`, {
    credentials: 'same-origin',
    cache: 'no-store',
    headers: { accept: 'text/event-stream', ...(lastEventId !== undefined && { 'last-event-id': lastEventId }) },
    signal,
  });
  const isStream = response.ok && response.headers.get('content-type')?.startsWith('text/event-stream');
  if (!isStream || !response.body) {
    await response.body?.cancel();
    return response.ok ? 204 : response.status;
  }
  const parse = createEventParser();
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return response.status;
    onPiece(parse(decoder.decode(value, { stream: true })));
  }
}
