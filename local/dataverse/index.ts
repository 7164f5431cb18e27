export { startDataverse, type DataverseOptions, type LocalDataverse } from './start-dataverse';
export type { Fault, FaultKind, FaultSpec } from './faults';
export type { Identity } from './security/principal';
export type { Limits } from './security/service-protection';
export type { Statistics } from './statistics';
export { BASIC_USER } from './metadata/base-roles';
export { SYSTEM_ADMINISTRATOR } from './security/privileges';
