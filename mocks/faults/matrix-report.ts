import { type ResponseFaultKind, responseFaultKinds } from './response-fault-kinds.ts';

/** Counts which cells of a fault matrix passed. */
export interface MatrixReport {
  /** One of the tests of this cell has passed. */
  readonly pass: (operation: string, fault: ResponseFaultKind) => void;
  /** Says how many cells there are, in how many all tests passed, and which the others are. */
  readonly print: () => void;
}

/** So many cells that did not pass are named. */
const maximumListed = 10;

/** A matrix of these operations by all faults, in which so many tests make a cell. */
export function createMatrixReport(
  level: string,
  operations: readonly string[],
  testsOf: (operation: string, fault: ResponseFaultKind) => number,
): MatrixReport {
  const passed = new Map<string, number>();
  const nameOf = (operation: string, fault: ResponseFaultKind) => `${operation} × ${fault}`;
  return {
    pass(operation, fault) {
      const name = nameOf(operation, fault);
      passed.set(name, (passed.get(name) ?? 0) + 1);
    },
    print() {
      const cases = operations.flatMap((operation) =>
        responseFaultKinds.map((fault) => ({ name: nameOf(operation, fault), tests: testsOf(operation, fault) })),
      );
      const failed = cases.filter(({ name, tests }) => passed.get(name) !== tests).map(({ name }) => name);
      const list =
        failed.length > 0
          ? `; not ${failed.slice(0, maximumListed).join(', ')}${failed.length > maximumListed ? ' …' : ''}`
          : '';
      process.stdout.write(
        `fault matrix, ${level}: ${cases.length - failed.length} of ${cases.length} cells passed${list}\n`,
      );
    },
  };
}
