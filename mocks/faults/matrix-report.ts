import { type ResponseFaultKind, responseFaultKinds } from './response-fault-kinds.ts';

/** Counts the passed cells of a fault matrix (operations × faults). */
export interface MatrixReport {
  /** Records that one of the cell's tests has passed. */
  readonly pass: (operation: string, fault: ResponseFaultKind) => void;
  /** Prints how many cells have passed all their tests, and the first of those that have not. */
  readonly print: () => void;
}

/** The maximum number of failed cells that are listed. */
const maximumListed = 10;

/** Creates the report of these operations × all faults. `testsOf` returns the number of tests in a cell; a cell
 * without tests is not counted. */
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
      const cases = operations
        .flatMap((operation) =>
          responseFaultKinds.map((fault) => ({ name: nameOf(operation, fault), tests: testsOf(operation, fault) })),
        )
        .filter(({ tests }) => tests > 0);
      const failed = cases.filter(({ name, tests }) => passed.get(name) !== tests).map(({ name }) => name);
      const list =
        failed.length > 0
          ? `; failed: ${failed.slice(0, maximumListed).join(', ')}${failed.length > maximumListed ? ' …' : ''}`
          : '';
      process.stdout.write(
        `fault matrix, ${level}: ${cases.length - failed.length} of ${cases.length} cells passed${list}\n`,
      );
    },
  };
}
