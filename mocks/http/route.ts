import { type HttpHandler, http } from 'msw';
import type { Backend } from '#mocks/backend.ts';
import type { Moment } from '#mocks/codes/instant.ts';
import { type SessionOf, takenAs } from '#mocks/people/people.ts';
import { noChanges, noted, type Step, type View } from '#mocks/step.ts';
import type { Taken } from '#mocks/store/store.ts';
import type { World } from '#mocks/world.ts';
import type { Operation } from '#src/contract/operation.ts';
import { type OperationId, operations } from '#src/contract/operations.ts';
import type { z } from '#src/contract/schema.ts';
import { type Answering, heldBack, type Sent } from './answering.ts';
import { type Body, readBody } from './body.ts';
import { explained } from './explained.ts';
import { barred, distorted, faultOf, isBarrier } from './fault.ts';
import { fingerprintOf, keepReply, keptReply } from './idempotency.ts';
import { type Answer, problemOf, type Refusal } from './problem.ts';
import { type Envelope, replyOf } from './reply.ts';

type Operations = typeof operations;
type OperationOfKind<Kind extends Operation['kind']> = {
  [Id in OperationId]: Operations[Id]['kind'] extends Kind ? Id : never;
}[OperationId];
type RequestOf<Id extends OperationId> = Operations[Id] extends { request: infer Schema extends z.ZodMiniType }
  ? z.infer<Schema>
  : undefined;
type ResponseOf<Id extends OperationId> = z.infer<Operations[Id]['response']>;

/** Makes the handlers of the contract's operations: each says only what it reads, or which command it is. */
export interface Route {
  /** Answers with what the world shows. */
  read<Id extends OperationOfKind<'read'>>(id: Id, show: (view: View, now: Moment) => ResponseOf<Id>): HttpHandler;
  /** Answers with a code that is kept, or refuses. Whoever has the code can act with it, so only those see it who may act. */
  readCode<Id extends OperationOfKind<'read'>>(id: Id, show: (view: View) => Step<ResponseOf<Id>>): HttpHandler;
  /** Answers with what the world shows and with records that are fetched besides. */
  readRecords<Id extends OperationOfKind<'read'>, Shown>(
    id: Id,
    show: (view: View, now: Moment) => Shown,
    complete: (shown: Shown, request: Request) => Promise<ResponseOf<Id>>,
  ): HttpHandler;
  /** Answers with what can be edited and the revision it has, as its ETag. */
  readTagged<Id extends OperationOfKind<'read-tagged'>>(
    id: Id,
    show: (view: View) => ResponseOf<Id>,
    revision: (world: World) => number,
  ): HttpHandler;
  /** Runs a command that edits, if the client has seen the revision it edits. */
  edit<Id extends OperationOfKind<'edit'>>(
    id: Id,
    command: (view: View, body: RequestOf<Id>, now: Moment) => Step<ResponseOf<Id>>,
    revision: (world: World) => number,
  ): HttpHandler;
  /** Runs a command that acts, once for each Idempotency-Key. */
  act<Id extends OperationOfKind<'act'>>(
    id: Id,
    command: (view: View, body: RequestOf<Id>, now: Moment) => Step<ResponseOf<Id>>,
  ): HttpHandler;
}

/** Takes a step and answers; a refusal is an answer too. */
type Transaction = (view: View, now: Moment) => Taken<Answer>;

/** What a handler knows of a request beside the request itself. */
interface Asked {
  readonly request: Request;
  readonly refuse: (refusal: Refusal) => Answer;
}

/** The longest Idempotency-Key, in characters. */
const longestKey = 100;

const etagOf = (revision: number) => `"${revision}"`;
const hasEnded = ({ session }: World) => session.endedAt !== undefined;
const mayAct = ({ session }: World) => session.role === 'admin' || session.role === 'product';

/** The route to this backend. */
export function createRoute(backend: Backend, apiBase: string, answering: Answering, sessionOf: SessionOf): Route {
  /** One request: settles what is due, asks for faults, takes the transaction, replies. */
  const handle = (
    id: OperationId,
    transactionOf: (asked: Asked) => Transaction | Promise<Transaction>,
    complete: (answer: Answer, request: Request) => Answer | Promise<Answer> = (answer) => answer,
  ) => {
    const operation: Operation = operations[id];
    const method = operation.method.toLowerCase() as Lowercase<Operation['method']>;
    return http[method](`${apiBase}${operation.path}`, ({ request }) =>
      answering(id, request, async (requestId) => {
        const refuse = (refusal: Refusal): Answer => {
          const body = problemOf(refusal, requestId);
          return { status: body.status, body };
        };
        const transaction = await transactionOf({ request, refuse });
        const reply = await backend.run<() => Promise<Sent>>((view, now) => {
          const envelope: Envelope = { requestId, now };
          const fault = faultOf(view.world, id);
          const sent = { now, fault, heldFor: heldBack(view.world, fault) };
          if (fault && isBarrier(fault)) {
            return { value: async () => ({ ...sent, response: barred(fault, operation, refuse, envelope) }) };
          }
          const session = sessionOf(view.world, request);
          const { value, ...changes } = takenAs(view, session, (asked) =>
            hasEnded(asked.world) ? { value: refuse({ problem: 'session-ended' }) } : transaction(asked, now),
          );
          const activityCount = value.activityCount ?? view.world.agent.activityCount;
          const send = async () => {
            const answer =
              value.status < 400
                ? await complete(value, request)
                : await explained(value, {
                    operation: id,
                    asker: session.userName,
                    activityCount,
                    store: backend.store,
                  });
            return { ...sent, response: fault ? distorted(fault, answer, envelope) : replyOf(answer, envelope) };
          };
          return { value: send, ...changes };
        });
        return reply();
      }),
    );
  };

  return {
    read: (id, show) => handle(id, () => (view, now) => ({ value: { status: 200, body: show(view, now) } })),

    readCode: (id, show) =>
      handle(id, ({ refuse }) => (view) => {
        if (!mayAct(view.world)) return { value: refuse({ problem: 'role-not-allowed' }) };
        const step = show(view);
        return { value: step.ok ? { status: 200, body: step.value } : refuse(step) };
      }),

    readRecords: (id, show, complete) =>
      handle(
        id,
        () => (view, now) => ({ value: { status: 200, body: show(view, now) } }),
        async (answer, request) => ({
          ...answer,
          // What `show` has put there a moment ago.
          body: await complete(answer.body as ReturnType<typeof show>, request),
        }),
      ),

    readTagged: (id, show, revision) =>
      handle(id, () => (view) => ({
        value: { status: 200, body: show(view), etag: etagOf(revision(view.world)) },
      })),

    edit: (id, command, revision) =>
      handle(id, async ({ request, refuse }) => {
        const body = await bodyOf(id, request);
        const ifMatch = request.headers.get('If-Match');
        return (view, now) => {
          if (!mayAct(view.world)) return { value: refuse({ problem: 'role-not-allowed' }) };
          if (!body.ok) return { value: refuse({ ...body, problem: 'invalid-request' }) };
          if (ifMatch === null) return { value: refuse({ problem: 'if-match-missing' }) };
          if (ifMatch !== etagOf(revision(view.world))) return { value: refuse({ problem: 'settings-changed' }) };
          const step = command(view, body.value, now);
          if (!step.ok) return { value: refuse(step) };
          const etag = etagOf(revision(step.changes.world));
          const changes = noted(view.world, step.changes);
          return { value: { status: operations[id].status, body: step.value, etag }, changes };
        };
      }),

    act: (id, command) =>
      handle(id, async ({ request, refuse }) => {
        const fingerprint = fingerprintOf(id, await request.clone().text());
        const body = await bodyOf(id, request);
        const key = request.headers.get('Idempotency-Key');
        return (view, now) => {
          if (!mayAct(view.world)) return { value: refuse({ problem: 'role-not-allowed' }) };
          if (!body.ok) return { value: refuse({ ...body, problem: 'invalid-request' }) };
          if (!key) return { value: refuse({ problem: 'idempotency-key-missing' }) };
          if (key.length > longestKey) return { value: refuse({ problem: 'invalid-request' }) };
          const kept = keptReply(view.world, key, now);
          if (kept)
            return { value: kept.fingerprint === fingerprint ? kept : refuse({ problem: 'idempotency-key-reused' }) };
          const step = command(view, body.value, now);
          const answer = step.ok ? { status: operations[id].status, body: step.value } : refuse(step);
          const changes = step.ok ? noted(view.world, step.changes) : noChanges(view.world);
          const activityCount = view.world.agent.activityCount;
          const world = keepReply(changes.world, { ...answer, key, fingerprint, at: now, activityCount });
          return { value: answer, changes: { ...changes, world } };
        };
      }),
  };
}

/** The request's body by the operation's own schema and media type; nothing where it wants none. */
async function bodyOf<Id extends OperationId>(id: Id, request: Request): Promise<Body<RequestOf<Id>>> {
  const operation: Operation = operations[id];
  const text = await request.text();
  const isJson = /^application\/json\s*(;|$)/i.test(request.headers.get('Content-Type') ?? '');
  const nothing: Body<unknown> = text === '' ? { ok: true, value: undefined } : { ok: false };
  const asked: Body<unknown> = operation.request && isJson ? readBody(text, operation.request) : { ok: false };
  // The schema is this operation's, which the compiler cannot follow through the table.
  return (operation.request ? asked : nothing) as Body<RequestOf<Id>>;
}
