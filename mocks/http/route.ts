import { type HttpHandler, http } from 'msw';
import { descriptionOf } from '#mocks/agent/products/products.ts';
import { isDeepEqual } from '#mocks/agent/settings.ts';
import { runAs, type SessionOf } from '#mocks/auth/users.ts';
import type { Backend } from '#mocks/backend.ts';
import type { EpochMs } from '#mocks/codes/epoch.ts';
import type { CachedReply, SimulatorState } from '#mocks/simulator-state.ts';
import type { TransactionResult } from '#mocks/store/store.ts';
import { type CommandResult, emptyChanges, markChanged, type StateView } from '#mocks/transaction.ts';
import type { Operation } from '#src/contract/operation.ts';
import { isSupported } from '#src/contract/operation-capabilities.ts';
import { type OperationId, operations } from '#src/contract/operations.ts';
import type { Problem } from '#src/contract/problem.ts';
import type { z } from '#src/contract/schema.ts';
import { type RequestOf, readBody, textOf } from './body.ts';
import { withConflictCause } from './conflict-cause.ts';
import { etagOfRead, etagOfSetting, type LicenseRevisions, matchesStrongly } from './etag.ts';
import { corruptResponse, faultOf, isRequestFault, rejectBeforeHandling } from './fault.ts';
import { cacheReply, findCachedReply, fingerprintOf, replyIdOf } from './idempotency.ts';
import { type ApiRefusal, type HandlerResult, problemOf } from './problem.ts';
import { type Envelope, replyTo } from './reply.ts';
import { type PendingResponse, type Respond, responseDelay } from './respond.ts';
import type { UnchangedReads } from './unchanged-reads.ts';

type Operations = typeof operations;
type OperationOfKind<Kind extends Operation['kind']> = {
  [Id in OperationId]: Operations[Id]['kind'] extends Kind ? Id : never;
}[OperationId];
type ResponseOf<Id extends OperationId> = z.infer<Operations[Id]['response']>;

/** A setting of the product and the number of its changes. */
export interface StoredSetting<Setting> {
  readonly valueIn: (world: SimulatorState) => Setting;
  readonly revisionIn: (world: SimulatorState) => number;
}

/**
 * Creates the handlers of the contract's operations. Each caller passes only the selector of a query, or the command.
 */
export interface Route {
  /** Responds with a value selected from the state. */
  query<Id extends OperationOfKind<'query'>>(
    id: Id,
    select: (view: StateView, now: EpochMs) => ResponseOf<Id>,
  ): HttpHandler;
  /**
   * Responds with a stored code, or refuses. A code allows changes, so only roles that may change licences can read it.
   */
  queryCode<Id extends OperationOfKind<'query'>>(
    id: Id,
    select: (view: StateView) => CommandResult<ResponseOf<Id>>,
  ): HttpHandler;
  /**
   * Responds with a value selected from the state, extended with records from the store. Refuses a request whose query is
   * not valid.
   */
  queryRecords<Id extends OperationOfKind<'query'>, Selected>(
    id: Id,
    select: (view: StateView, now: EpochMs) => Selected,
    extend: (selected: Selected, request: Request) => Promise<ResponseOf<Id>>,
    isValid?: (request: Request) => boolean,
  ): HttpHandler;
  /** Responds with a setting and its ETag. */
  queryWithEtag<Id extends OperationOfKind<'query-with-etag'>>(
    id: Id,
    setting: StoredSetting<ResponseOf<Id>>,
  ): HttpHandler;
  /**
   * Runs a command that changes a setting, if the If-Match header has its current ETag. If it has not, but the setting has the
   * requested value, the request is answered as if it had set it: the response to an equal request may have been lost (RFC
   * 9110 §13.1.1).
   */
  update<Id extends OperationOfKind<'update'>>(
    id: Id,
    command: (view: StateView, body: RequestOf<Id>, now: EpochMs) => CommandResult<ResponseOf<Id>>,
    setting: StoredSetting<ResponseOf<Id>>,
  ): HttpHandler;
  /** Responds with the result of a command that changes nothing. It needs no Idempotency-Key. */
  check<Id extends OperationOfKind<'check'>>(
    id: Id,
    command: (view: StateView, body: RequestOf<Id>, now: EpochMs) => CommandResult<ResponseOf<Id>>,
  ): HttpHandler;
  /** Runs a command once for each Idempotency-Key of a user. */
  command<Id extends OperationOfKind<'command'>>(
    id: Id,
    command: (view: StateView, body: RequestOf<Id>, now: EpochMs) => CommandResult<ResponseOf<Id>>,
  ): HttpHandler;
}

/** Runs within a transaction and returns the result, which may be a refusal. */
type Transaction = (view: StateView, now: EpochMs) => TransactionResult<HandlerResult>;

/** The request, its id, and a function that creates refusals with the id. */
interface RequestContext {
  readonly request: Request;
  readonly requestId: string;
  readonly refuse: (refusal: ApiRefusal) => HandlerResult;
}

/** The longest Idempotency-Key, in characters. */
const maxKeyLength = 100;

const etagOf = <Setting>({ valueIn, revisionIn }: StoredSetting<Setting>, world: SimulatorState) =>
  etagOfSetting(revisionIn(world), valueIn(world));

/** What the handlers of one backend share. */
export interface RouteOptions {
  readonly apiBase: string;
  /** What stands before the addresses of the simulator's pages; empty at the root of the origin. */
  readonly basePath: string;
  readonly respond: Respond;
  readonly sessionOf: SessionOf;
  readonly revisions: LicenseRevisions;
  readonly unchangedReads?: UnchangedReads | undefined;
}

/** The route for this backend. */
export function createRoute(
  backend: Backend,
  { apiBase, basePath, respond, sessionOf, revisions, unchangedReads }: RouteOptions,
): Route {
  /** Handles one request: runs due timers, applies faults, runs the transaction, responds. */
  const handleOperation = (
    id: OperationId,
    users: Users,
    prepareTransaction: (context: RequestContext) => Transaction | Promise<Transaction>,
    extend: (answer: HandlerResult, request: Request) => HandlerResult | Promise<HandlerResult> = (answer) => answer,
  ) => {
    const operation: Operation = operations[id];
    const method = operation.method.toLowerCase() as Lowercase<Operation['method']>;
    return http[method](`${apiBase}${operation.path}`, ({ request }) =>
      respond(id, request, async (requestId) => {
        const refuse = (refusal: ApiRefusal): HandlerResult => {
          const body = problemOf(refusal, requestId, basePath);
          return { status: body.status, body };
        };
        const transaction = await prepareTransaction({ request, requestId, refuse });
        const reply = await backend.run<() => Promise<PendingResponse>>((view, now) => {
          const envelope: Envelope = { requestId, now };
          const fault = faultOf(view.world, id);
          const pending = { now, fault, delayMs: responseDelay(view.world, fault) };
          if (fault && isRequestFault(fault)) {
            return {
              value: async () => ({ ...pending, response: rejectBeforeHandling(fault, id, refuse, envelope) }),
            };
          }
          const session = sessionOf(view.world, request);
          const { value, ...changes } = runAs(view, session, (userView) => {
            const refusal = accessRefusal(id, users, userView.world);
            return refusal ? { value: refuse(refusal) } : transaction(userView, now);
          });
          const activityCount = value.activityCount ?? view.world.agent.activityCount;
          const remember = unchangedReads?.observe(view.world);
          const send = async () => {
            const answer =
              value.status < 400
                ? await extend(value, request)
                : await withConflictCause(value, {
                    operation: id,
                    requestingUser: session.userName,
                    activityCount,
                    store: backend.store,
                  });
            const isRead = operation.method === 'GET' && answer.status === 200;
            const etag = isRead
              ? (answer.etag ?? etagOfRead(id, answer.body, () => revisions(view.world, now)))
              : answer.etag;
            const result = etag === undefined ? answer : { ...answer, etag };
            if (fault) return { ...pending, response: corruptResponse(fault, result, envelope) };
            if (isRead && etag && pending.delayMs === 0) {
              remember?.({ request, operation: id, session, etag, body: answer.body });
            }
            return { ...pending, response: replyTo(request, result, envelope) };
          };
          return { value: send, ...changes };
        });
        return reply();
      }),
    );
  };

  return {
    query: (id, select) =>
      handleOperation(id, 'all', () => (view, now) => ({ value: { status: 200, body: select(view, now) } })),

    queryCode: (id, select) =>
      handleOperation(id, 'acting', ({ refuse }) => (view) => {
        const step = select(view);
        return { value: step.ok ? { status: 200, body: step.value } : refuse(step) };
      }),

    queryRecords: (id, select, extend, isValid = () => true) =>
      handleOperation(
        id,
        'all',
        ({ request, refuse }) =>
          (view, now) => ({
            value: isValid(request) ? { status: 200, body: select(view, now) } : refuse({ problem: 'invalid-request' }),
          }),
        async (answer, request) => ({
          ...answer,
          // The value that `select` has just returned.
          body: await extend(answer.body as ReturnType<typeof select>, request),
        }),
      ),

    queryWithEtag: (id, setting) =>
      handleOperation(id, 'all', () => ({ world }) => ({
        value: { status: 200, body: setting.valueIn(world), etag: etagOf(setting, world) },
      })),

    update: (id, command, setting) =>
      handleOperation(id, 'acting', async ({ request, refuse }) => {
        const body = readBody(id, request, await textOf(request));
        const ifMatch = request.headers.get('If-Match');
        return (view, now) => {
          if (!body.ok) return { value: refuse(body) };
          if (ifMatch === null) return { value: refuse({ problem: 'if-match-missing' }) };
          const presentEtag = etagOf(setting, view.world);
          if (!matchesStrongly(ifMatch, presentEtag)) {
            const present = setting.valueIn(view.world);
            return isDeepEqual(present, body.value)
              ? { value: { status: operations[id].status, body: present, etag: presentEtag } }
              : { value: refuse({ problem: 'settings-changed' }) };
          }
          const step = command(view, body.value, now);
          if (!step.ok) return { value: refuse(step) };
          const etag = etagOf(setting, step.changes.world);
          const changes = markChanged(view.world, step.changes);
          return { value: { status: operations[id].status, body: step.value, etag }, changes };
        };
      }),

    check: (id, command) =>
      handleOperation(id, 'acting', async ({ request, refuse }) => {
        const body = readBody(id, request, await textOf(request));
        return (view, now) => {
          if (!body.ok) return { value: refuse(body) };
          const step = command(view, body.value, now);
          return { value: step.ok ? { status: operations[id].status, body: step.value } : refuse(step) };
        };
      }),

    command: (id, command) =>
      handleOperation(id, 'acting', async ({ request, requestId, refuse }) => {
        const text = await textOf(request);
        const fingerprint = fingerprintOf(id, text ?? '');
        const body = readBody(id, request, text);
        const key = request.headers.get('Idempotency-Key');
        return (view, now) => {
          if (!body.ok) return { value: refuse(body) };
          if (!key) return { value: refuse({ problem: 'idempotency-key-missing' }) };
          if (key.length > maxKeyLength) return { value: refuse({ problem: 'invalid-request' }) };
          const replyId = replyIdOf(view.world.session.userName, key);
          const cachedReply = findCachedReply(view.world, replyId, now);
          if (cachedReply) {
            const isSame = cachedReply.fingerprint === fingerprint;
            return { value: isSame ? replayOf(cachedReply, requestId) : refuse({ problem: 'idempotency-key-reused' }) };
          }
          const step = command(view, body.value, now);
          const answer = step.ok ? { status: operations[id].status, body: step.value } : refuse(step);
          const changes = step.ok ? markChanged(view.world, step.changes) : emptyChanges(view.world);
          const activityCount = view.world.agent.activityCount;
          const world = cacheReply(changes.world, replyId, { ...answer, fingerprint, at: now, activityCount });
          return { value: answer, changes: { ...changes, world } };
        };
      }),
  };
}

/** A stored reply as the response to another request. The id in the body of a problem is that of the present request. */
function replayOf({ status, body, activityCount }: CachedReply, requestId: string): HandlerResult {
  return {
    status,
    body: status < 400 ? body : { ...(body as Problem), requestId },
    isReplay: true,
    ...(activityCount === undefined ? {} : { activityCount }),
  };
}

const mayAct = ({ session }: SimulatorState) => session.role === 'admin' || session.role === 'product';

/** The users of an operation: all of them, or only those whose role may change licences. */
type Users = 'all' | 'acting';

/** The refusal of a request before its content is read: of the session, then of the role, then of what the product can do. */
function accessRefusal(id: OperationId, users: Users, world: SimulatorState): ApiRefusal | undefined {
  if (world.session.endedAt !== undefined) return { problem: 'session-ended' };
  if (users === 'acting' && !mayAct(world)) return { problem: 'role-not-allowed' };
  return isSupported(id, descriptionOf(world.agent).reply.capabilities) ? undefined : { problem: 'not-supported' };
}
