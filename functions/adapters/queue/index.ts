export { createQueue, type QueueOptions } from './create-queue';
export { fromDelivered, toMessage } from './message-format';
