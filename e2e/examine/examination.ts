/**
 * What can be wrong with a page, looked for in the page itself: the function is sent there, so all it needs stands inside
 * it. Answers what it found, each in one line; nothing where all is well. It changes nothing.
 */
export type Examination = () => readonly string[];
