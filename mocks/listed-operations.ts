import { type OperationId, operations } from '#src/contract/operations.ts';

/** An operation of the product's API, as listed in selection controls. */
export interface ListedOperation {
  /** The operation's name in the contract. */
  readonly id: OperationId;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** The path relative to the API's base path. */
  readonly path: string;
}

/** Every operation of the contract: GET operations first, then the others, each sorted by path. */
export const listedOperations: readonly ListedOperation[] = (Object.keys(operations) as OperationId[])
  .map((id) => ({ id, method: operations[id].method, path: operations[id].path }))
  .sort(
    (left, right) =>
      Number(left.method !== 'GET') - Number(right.method !== 'GET') ||
      left.path.localeCompare(right.path) ||
      left.method.localeCompare(right.method),
  );
