// The contract's types, generated of /openapi and kept equal to it by a test: one file for this page and the example page.
export type { components, paths } from 'contract';
