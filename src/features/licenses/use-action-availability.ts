import { useQuery } from '@tanstack/react-query';
import { summaryQuery } from '#src/api/license.ts';
import { productQuery } from '#src/api/product.ts';
import { sessionQuery } from '#src/api/session.ts';
import type { Session } from '#src/contract/session.ts';
import {
  type ActionState,
  canChangeLicenses,
  type GetAvailability,
  getActionAvailability,
} from '#src/domain/actions.ts';

const roleOf = (session: Session) => session.role;
const isReadOnly = ({ role }: Session) => !canChangeLicenses(role);
const stateOf = ({ registration, mode, unacknowledged }: ActionState): ActionState => ({
  registration,
  ...(mode && { mode }),
  ...(unacknowledged && { unacknowledged }),
});

/** Returns the availability of each action by state, role and product. All are hidden until these three are loaded. */
export function useActionAvailability(): GetAvailability {
  const { data: role } = useQuery({ ...sessionQuery, select: roleOf });
  const { data: state } = useQuery({ ...summaryQuery, select: stateOf });
  const { data: product } = useQuery(productQuery);
  return (action) =>
    role && state && product ? getActionAvailability(action, state, role, product.capabilities) : 'hidden';
}

/** Returns whether the role of the user can change no licenses. `false` until the role is known. */
export function useIsReadOnly(): boolean {
  const { data = false } = useQuery({ ...sessionQuery, select: isReadOnly });
  return data;
}
