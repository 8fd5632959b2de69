import type { Reason } from '#src/contract/reason.ts';
import type { Line, LineFault } from './world.ts';

/** What the agent says of a portal it could not reach (domain.md §5.2); no answer is a timeout to it. */
const rawTexts: Readonly<Record<LineFault, string>> = {
  'communication-timeout': 'Communication Timeout - Will Reattempt Automatically',
  'name-not-resolved': 'Unable to resolve server hostname/domain name',
  'connection-refused': 'Fail to send out Call Home HTTP message. Connection refused',
};

/** Why a conversation gets nowhere over this line; nothing when it gets through. */
export function lineFailure(line: Line): Reason | undefined {
  if (line.state === 'up') return undefined;
  const code = line.state === 'down' ? line.reason : 'communication-timeout';
  return { code, raw: rawTexts[code] };
}
