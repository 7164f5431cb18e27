import { type RunHostOptions, type RunningHost, runHost } from './run-host';

/** What the child tells its parent. */
export type ChildMessage =
  { type: 'ready'; url: string; port: number; functions: string[] } | { type: 'failed'; message: string };

/** What the parent tells the child. */
export type ParentMessage = { type: 'start'; options: RunHostOptions } | { type: 'close' };

let running: RunningHost | undefined;

function tell(message: ChildMessage): void {
  process.send?.(message);
}

process.on('message', (message: ParentMessage) => {
  void handle(message);
});
// Without its parent the host has no purpose, and nobody would stop it.
process.on('disconnect', () => process.exit(0));
// Ctrl+C reaches the whole process group; the parent closes the host in its own order.
process.on('SIGINT', () => undefined);

async function handle(message: ParentMessage): Promise<void> {
  switch (message.type) {
    case 'start':
      try {
        running = await runHost(message.options, (line) =>
          process.stdout.write(`${line.replaceAll('\n', '\n  ')}\n`),
        );
        tell({ type: 'ready', url: running.url, port: running.port, functions: running.functions });
      } catch (error) {
        tell({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
      }
      break;
    case 'close':
      await running?.close();
      process.disconnect();
  }
}
