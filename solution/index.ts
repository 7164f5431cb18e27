export * from './schema.generated';
export type { ColumnType } from './schema';
