// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createEventParser, readServerEvents, type ServerEvent } from './server-events.ts';

afterEach(() => vi.unstubAllGlobals());

const change: ServerEvent = { name: 'change', data: '{"a":1}', id: '7' };

describe('createEventParser', () => {
  test('a comment is no event', () => {
    expect(createEventParser()(':\n\n')).toEqual([]);
  });

  test('an event without data is no event', () => {
    expect(createEventParser()('event: change\nid: 7\n\n')).toEqual([]);
  });

  test('an event that is not complete is held back', () => {
    expect(createEventParser()('event: change\nid: 7\ndata: {"a":1}\n')).toEqual([]);
  });

  test.each([
    ['line feeds', 'event: change\nid: 7\ndata: {"a":1}\n\n'],
    ['carriage returns with line feeds', 'event: change\r\nid: 7\r\ndata: {"a":1}\r\n\r\n'],
    ['no blanks after the colons', 'event:change\nid:7\ndata:{"a":1}\n\n'],
    ['comments in between', ':\n\nevent: change\n: hello\nid: 7\nretry: 3\ndata: {"a":1}\n\n'],
  ])('an event is read with %s, in one piece or in single characters', (_name, text) => {
    const parse = createEventParser();

    expect(createEventParser()(text)).toEqual([change]);
    expect([...text].flatMap((character) => parse(character))).toEqual([change]);
  });

  test('data of several lines is joined', () => {
    expect(createEventParser()('data: a\ndata: b\n\ndata: c\n\n')).toEqual([
      { name: 'message', data: 'a\nb', id: undefined },
      { name: 'message', data: 'c', id: undefined },
    ]);
  });
});

describe('readServerEvents', () => {
  const read = async (response: Response) => {
    const requests: RequestInit[] = [];
    vi.stubGlobal('fetch', async (_address: string, init: RequestInit) => {
      requests.push(init);
      return response;
    });
    const pieces: (readonly ServerEvent[])[] = [];
    const signal = new AbortController().signal;
    const status = await readServerEvents({ signal, lastEventId: '6', onPiece: (events) => pieces.push(events) });
    return { status, pieces, headers: new Headers(requests[0]?.headers) };
  };

  test.each([
    ['404', new Response('', { status: 404 }), 404],
    ['204', new Response(null, { status: 204 }), 204],
    ['a page of a proxy', new Response('<html>', { headers: { 'Content-Type': 'text/html' } }), 204],
  ])('a response without a stream has its status: %s', async (_name, response, status) => {
    expect(await read(response)).toMatchObject({ status, pieces: [] });
  });

  test('every piece of the stream is reported, and the last id is sent', async () => {
    const body = 'event: change\nid: 7\ndata: {"a":1}\n\n';
    const result = await read(new Response(body, { headers: { 'Content-Type': 'text/event-stream' } }));

    expect(result).toMatchObject({ status: 200, pieces: [[change]] });
    expect(result.headers.get('Last-Event-ID')).toBe('6');
  });
});
