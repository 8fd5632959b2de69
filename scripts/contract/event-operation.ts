import { eventsPath, maximumSilenceMs, stateChange } from '#src/contract/events.ts';
import { headersOf } from './response-headers.ts';
import { nameOf, reference } from './schemas.ts';

/** The problems that a request for the stream can have. */
const problems = {
  401: 'session-ended',
  429: 'too-many-requests',
  500: 'internal-error',
  502: 'bad-gateway',
  503: 'service-unavailable',
};

/** The id, as it stands in a response of a stream. */
const exampleId = '5a1f0c7e2b9d4436-mkf3a0';

const exampleChange = JSON.stringify({
  resources: [{ path: '/license/summary', etag: `"${exampleId}"` }],
});

/** The event stream in the published document. It is described by hand, because it is not an exchange of JSON messages. */
export const eventPaths = () => ({
  [eventsPath]: {
    get: {
      operationId: 'getEvents',
      tags: ['events'],
      summary: 'What changes, as it happens',
      description: `Server-sent events (text/event-stream of the HTML standard). Optional: a backend without them answers 404, and the page polls. For every signed-in user and role, since the events contain paths and ETags only.\n\nAn event \`change\` has a \`${nameOf(stateChange)}\` as its data, and the ETag of the summary without its quotes as its \`id\`. The first one of a stream lists every resource that can change, unless the request has the present id as Last-Event-ID: then nothing has changed since. Several changes may be one event; a backend need not send more than one a second. A client reads those resources again whose ETag differs from that of its own response.\n\nThe event \`end\` with \`{"reason":"session-ended"}\` is the last one of a session, and the backend then closes the stream. It may close a stream at any time without an event: the client polls and connects again after some seconds. A comment is sent at least every ${maximumSilenceMs / 1000} seconds; a client that receives nothing for longer than that, with some allowance, treats the stream as cut. A page opens one stream for all tabs of a browser. A backend that has too many answers 429.`,
      'x-optional': true,
      parameters: [
        {
          name: 'Last-Event-ID',
          in: 'header',
          required: false,
          description: 'The `id` of the last event that the client has received.',
          schema: { type: 'string', minLength: 1, maxLength: 100 },
          example: exampleId,
        },
      ],
      responses: {
        200: {
          description: 'The stream.',
          headers: headersOf([]),
          content: {
            'text/event-stream': {
              schema: {
                type: 'string',
                description: 'Events `change` and `end`, and comments. The schema is that of the data of `change`.',
                contentMediaType: 'text/event-stream',
                contentSchema: { $ref: reference(nameOf(stateChange)) },
              },
              examples: { change: { value: `event: change\nid: ${exampleId}\ndata: ${exampleChange}\n\n` } },
            },
          },
        },
        204: {
          description: 'There is no stream at present. The client polls, and may ask again after some minutes.',
          headers: headersOf([]),
        },
        ...Object.fromEntries(
          Object.entries(problems).map(([status, code]) => [status, { $ref: `#/components/responses/${code}` }]),
        ),
      },
    },
  },
});
