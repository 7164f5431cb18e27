export * from './cloud/index';
