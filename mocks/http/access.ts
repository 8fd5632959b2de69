import { descriptionOf } from '#mocks/agent/products/products.ts';
import type { SimulatorState } from '#mocks/simulator-state.ts';
import { isSupported } from '#src/contract/operation-capabilities.ts';
import type { OperationId } from '#src/contract/operations.ts';
import type { ApiRefusal } from './problem.ts';

const mayAct = ({ session }: SimulatorState) => session.role === 'admin' || session.role === 'product';

/** The users of an operation: all of them, or only those whose role may change licences. */
export type Users = 'all' | 'acting';

/** The refusal of a request before its content is read: of the session, then of the role, then of what the product can do. */
export function accessRefusal(id: OperationId, users: Users, world: SimulatorState): ApiRefusal | undefined {
  if (world.session.endedAt !== undefined) return { problem: 'session-ended' };
  if (users === 'acting' && !mayAct(world)) return { problem: 'role-not-allowed' };
  return isSupported(id, descriptionOf(world.agent).reply.capabilities) ? undefined : { problem: 'not-supported' };
}
