export { storageConnectionString } from './connection-string';
export { type LocalStorage, type StorageOptions, startStorage } from './start-storage';
