import type { OperationId, operations } from '#src/contract/operations.ts';
import type { z } from '#src/contract/schema.ts';

type Operations = typeof operations;
type RequestOf<Id extends OperationId> = Operations[Id] extends { request: infer Schema extends z.ZodMiniType }
  ? z.infer<Schema>
  : never;

/** Named examples of every message of every operation. */
export type Examples = {
  readonly [Id in OperationId]: {
    readonly response: Readonly<Record<string, z.infer<Operations[Id]['response']>>>;
  } & (Operations[Id] extends { request: z.ZodMiniType }
    ? { readonly request: Readonly<Record<string, RequestOf<Id>>> }
    : unknown);
};
