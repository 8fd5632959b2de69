/** Undoes one transformation that copying or mailing may have applied to a text. Undefined if there is no sign of it. */
export type Unwrapping = (text: string) => string | undefined;

/** Returns the text after a transformation, or undefined if it has changed nothing. */
export function unlessEqual(before: string, after: string): string | undefined {
  return after === before ? undefined : after;
}
