const SUFFIX = '-poison';

/** The queue that takes a queue's poisonous messages; undefined for a poison queue itself. */
export function poisonQueueName(queueName: string): string | undefined {
  return queueName.endsWith(SUFFIX) ? undefined : `${queueName}${SUFFIX}`;
}
