export * from './roles.generated';
export * from './schema.generated';
export type { ColumnType } from './schema';
