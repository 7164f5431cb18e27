import { expect, it } from 'vitest';
import { runChaos } from '../../local/chaos/run-chaos';

// The full run, `npm run chaos`, has 10,000 webhooks; this one shows that it finds nothing on a small scale.
it('loses nothing and applies nothing twice while Dataverse fails and the worker is killed', async () => {
  const lines: string[] = [];
  const options = {
    together: 150,
    webhooks: 250,
    people: 60,
    killEverySeconds: 1,
    seed: 7,
    // Shorter waits for what a killed worker leaves behind; nothing of what happens is less.
    lockSeconds: 5,
    behindSeconds: 45,
  };
  const report = await runChaos(options, (line) => lines.push(line));
  console.log(lines.join('\n'));
  expect(report.failures).toEqual([]);
}, 300_000);
