import type { CDPSession } from '@playwright/test';

interface HeapSnapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly [readonly string[]] };
  };
  readonly nodes: readonly number[];
}

/** Heap nodes that are not data of the page: compiled code, and the browser's own records. */
const browserNodeTypes = new Set(['code', 'native', 'synthetic']);

/**
 * Returns the size of the page's JavaScript objects after garbage collection, in bytes. Compiled code is excluded: V8
 * compiles a function again when it is called often, which in 200 openings is more than a leak would be.
 */
export async function measureHeapSize(session: CDPSession): Promise<number> {
  const chunks: string[] = [];
  const addChunk = ({ chunk }: { readonly chunk: string }) => chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', addChunk);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', addChunk);
  const { snapshot, nodes }: HeapSnapshot = JSON.parse(chunks.join(''));
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  let total = 0;
  for (let node = 0; node < nodes.length; node += fields.length) {
    if (!browserNodeTypes.has(types[0][nodes[node + type] ?? -1] ?? '')) total += nodes[node + size] ?? 0;
  }
  return total;
}
