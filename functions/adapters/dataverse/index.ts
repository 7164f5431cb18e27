export { createDataverse, type DataverseOptions } from './create-dataverse';
export type { RetryPolicy } from './with-retry';
