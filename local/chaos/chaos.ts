import { parseArgs } from 'node:util';
import { runChaos } from './run-chaos';

const { values } = parseArgs({
  options: {
    together: { type: 'string', default: '1000' },
    webhooks: { type: 'string', default: '10000' },
    people: { type: 'string', default: '2000' },
    'kill-every': { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
  },
});

const report = await runChaos(
  {
    together: Number(values.together),
    webhooks: Number(values.webhooks),
    people: Number(values.people),
    killEverySeconds: Number(values['kill-every']),
    seed: Number(values.seed),
  },
  (line) => console.log(line),
);
process.exitCode = report.failures.length === 0 ? 0 : 1;
