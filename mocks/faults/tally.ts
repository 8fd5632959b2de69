import { type AnswerFault, answerFaults } from './answer-faults.ts';

/** Counts which cells of a fault matrix passed. */
export interface Tally {
  /** One of the tests of this cell has passed. */
  readonly pass: (operation: string, fault: AnswerFault) => void;
  /** Says how many cells there are, in how many all tests passed, and which the others are. */
  readonly print: () => void;
}

/** So many cells that did not pass are named. */
const listed = 10;

/** A matrix of these operations by all faults, in which so many tests make a cell. */
export function createTally(
  level: string,
  operations: readonly string[],
  testsOf: (operation: string, fault: AnswerFault) => number,
): Tally {
  const passed = new Map<string, number>();
  const nameOf = (operation: string, fault: AnswerFault) => `${operation} × ${fault}`;
  return {
    pass(operation, fault) {
      const name = nameOf(operation, fault);
      passed.set(name, (passed.get(name) ?? 0) + 1);
    },
    print() {
      const cells = operations.flatMap((operation) =>
        answerFaults.map((fault) => ({ name: nameOf(operation, fault), tests: testsOf(operation, fault) })),
      );
      const failed = cells.filter(({ name, tests }) => passed.get(name) !== tests).map(({ name }) => name);
      const list =
        failed.length > 0 ? `; not ${failed.slice(0, listed).join(', ')}${failed.length > listed ? ' …' : ''}` : '';
      process.stdout.write(
        `fault matrix, ${level}: ${cells.length - failed.length} of ${cells.length} cells passed${list}\n`,
      );
    },
  };
}
