import { type Cloud, type CloudOptions, startCloud } from '../../local/cloud';

/**
 * Starts a local cloud for end-to-end tests: on free ports, seeded, in memory, with timers that run only when
 * they are told to (`POST /_local/functions/NAME/run` on the Functions host), and statuses that come at once.
 */
export function startTestCloud(options: CloudOptions = {}): Promise<Cloud> {
  return startCloud({
    ports: 'free',
    timers: 'manual',
    ...options,
    whatsapp: { statusDelayMs: 5, retryDelayMs: 100, ...options.whatsapp },
  });
}
