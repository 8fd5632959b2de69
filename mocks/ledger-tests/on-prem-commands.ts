import fc from 'fast-check';
import { connect, requestFile, synchronize, synchronizeByFile, takeResponse } from '#mocks/services/on-prem-sync.ts';
import { type ModelCommand, modelCommand, modelCommands } from './model-command.ts';
import { tryInPortal } from './portal-steps.ts';

const ago = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 10 }) });

/** Synchronizations of the On-Prem: over the network, or by files that arrive late, repeatedly or never. */
export const onTheOnPrem: readonly fc.Arbitrary<ModelCommand>[] = [
  fc.constant(
    modelCommand('synchronize', (products, ledger) => {
      if (!tryInPortal(products, (view, now) => synchronize(view, now))) return;
      ledger.recordSyncRequest('network');
      ledger.recordSync('network', products.now);
    }),
  ),
  fc.constant(
    modelCommand('request file', (products, ledger) => {
      const file = products.portal((view, now) => requestFile(view, now));
      if (!file) return;
      products.files.requests.push(file.text);
      ledger.recordSyncRequest(file.text);
    }),
  ),
  modelCommands('take request file', ago, (products, ledger, back) => {
    const text = products.files.requests.at(-1 - back) ?? '';
    const before = products.world.cssm.onPremAccounts[0];
    const response = products.portal((view, now) => synchronizeByFile(view, text, now));
    if (!response) return;
    products.files.responses.push(response.text);
    // A repeated request gets the same response and changes nothing.
    if (products.world.cssm.onPremAccounts[0] !== before) ledger.recordSync(text, products.now);
  }),
  modelCommands('take response file', ago, (products, _ledger, back) => {
    const text = products.files.responses.at(-1 - back) ?? '';
    products.portal((view, now) => takeResponse(view, text, now));
  }),
  modelCommands(
    'connection',
    fc.constantFrom('connected' as const, 'disconnected' as const),
    (products, _ledger, connection) => {
      products.portal((view) => connect(view, { connection }));
    },
  ),
];
