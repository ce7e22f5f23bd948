// What may be asked of the platform and what comes back, by the contract's types.
import type { components, paths } from './contract';

/** A schema of the contract by its name. */
export type Schema<N extends keyof components['schemas']> = components['schemas'][N];

export type Problem = Schema<'Problem'>;

export type Method = 'get' | 'put' | 'post' | 'patch' | 'delete';

type Operation<P extends keyof paths, M extends Method> = Extract<paths[P][M], { responses: unknown }>;

/** The paths that take a method. */
export type PathOf<M extends Method> = {
  [P in keyof paths]: [Operation<P, M>] extends [never] ? never : P;
}[keyof paths];

type Part<O, K extends 'path' | 'query'> = O extends { parameters: infer A }
  ? K extends keyof A
    ? NonNullable<A[K]>
    : Record<string, never>
  : Record<string, never>;

type Json<T> = T extends { content: infer C } ? ('application/json' extends keyof C ? C['application/json'] : never) : never;

/** The body of the answer that is hoped for. */
export type Answer<P extends keyof paths, M extends Method = 'get'> =
  Operation<P, M> extends { responses: infer R }
    ? { [S in keyof R]: S extends 200 | 201 | 202 ? Json<R[S]> : never }[keyof R]
    : never;

/** A question: a path of the contract, what stands in it, and what stands behind it. */
export interface Question<P extends keyof paths, M extends Method = 'get'> {
  readonly path: P;
  readonly in?: Part<Operation<P, M>, 'path'>;
  readonly query?: Part<Operation<P, M>, 'query'>;
}
