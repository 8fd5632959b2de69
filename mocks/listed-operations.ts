import { type OperationId, operations } from '#src/contract/operations.ts';

/** An operation of the product's API as it is listed where one is to be chosen. */
export interface ListedOperation {
  /** Its name in the contract. */
  readonly id: OperationId;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the API's base. */
  readonly path: string;
}

/** Every operation of the contract: what reads first, then what acts, each by path. */
export const listedOperations: readonly ListedOperation[] = (Object.keys(operations) as OperationId[])
  .map((id) => ({ id, method: operations[id].method, path: operations[id].path }))
  .sort(
    (left, right) =>
      Number(left.method !== 'GET') - Number(right.method !== 'GET') ||
      left.path.localeCompare(right.path) ||
      left.method.localeCompare(right.method),
  );
