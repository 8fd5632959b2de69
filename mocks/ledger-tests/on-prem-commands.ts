import fc from 'fast-check';
import { connect, requestFile, synchronize, synchronizeByFile, takeResponse } from '#mocks/services/on-prem-sync.ts';
import { type ModelCommand, modelCommand, modelCommands } from './model-command.ts';
import { tryInPortal } from './portal-steps.ts';

const ago = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 10 }) });

/** Synchronizations of the On-Prem: over the network, or by files that arrive late, repeatedly or never. */
export const onTheOnPrem: readonly fc.Arbitrary<ModelCommand>[] = [
  fc.constant(
    modelCommand('synchronize', (fleet, ledger) => {
      if (!tryInPortal(fleet, (view, now) => synchronize(view, now))) return;
      ledger.recordSyncRequest('network');
      ledger.recordSync('network', fleet.now);
    }),
  ),
  fc.constant(
    modelCommand('request file', (fleet, ledger) => {
      const file = fleet.portal((view, now) => requestFile(view, now));
      if (!file) return;
      fleet.files.requests.push(file.text);
      ledger.recordSyncRequest(file.text);
    }),
  ),
  modelCommands('take request file', ago, (fleet, ledger, back) => {
    const text = fleet.files.requests.at(-1 - back) ?? '';
    const before = fleet.world.cssm.onPremAccounts[0];
    const response = fleet.portal((view, now) => synchronizeByFile(view, text, now));
    if (!response) return;
    fleet.files.responses.push(response.text);
    // A repeated request gets the same response and changes nothing.
    if (fleet.world.cssm.onPremAccounts[0] !== before) ledger.recordSync(text, fleet.now);
  }),
  modelCommands('take response file', ago, (fleet, _ledger, back) => {
    const text = fleet.files.responses.at(-1 - back) ?? '';
    fleet.portal((view, now) => takeResponse(view, text, now));
  }),
  modelCommands(
    'connection',
    fc.constantFrom('connected' as const, 'disconnected' as const),
    (fleet, _ledger, connection) => {
      fleet.portal((view) => connect(view, { connection }));
    },
  ),
];
