import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Cloud, PortTakenError, portsFrom, startCloud } from './cloud';
import { PERSONS } from './app/server/sessions';
import { CREDENTIALS } from './cloud/credentials';
import { playHistory, writeTemplates } from './seed';

const USAGE = `npm start -- [options]     runs the whole local cloud until Ctrl-C

  --data DIR        keep rows and queues in DIR; without it every start is a fresh one
  --port-base N     use the five ports from N on (default 7070)
  --no-seed         start with nothing set up: no configuration, templates and customers
  --verbose         print every line of the Functions app, not only warnings and errors`;

type Arguments = { data?: string; portBase: number; seed: boolean; verbose: boolean };

/** Thrown for an option that makes no sense; the message says which. */
class UsageError extends Error {}

function readArguments(args: string[]): Arguments | 'help' {
  let values;
  try {
    ({ values } = parseArgs({
      args,
      options: {
        data: { type: 'string' },
        'port-base': { type: 'string', default: '7070' },
        'no-seed': { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  if (values.help) return 'help';
  const portBase = Number(values['port-base']);
  if (!Number.isInteger(portBase) || portBase < 1024 || portBase > 65_531)
    throw new UsageError('--port-base must be a whole number from 1024 to 65531.');
  return {
    // npm changes to the root; a folder is meant from where the command was typed.
    ...(values.data === undefined
      ? {}
      : { data: resolve(process.env.INIT_CWD ?? process.cwd(), values.data) }),
    portBase,
    seed: !values['no-seed'],
    verbose: values.verbose,
  };
}

function table(cloud: Cloud): string {
  const { app, functions, dataverse, whatsapp, entra } = cloud.urls;
  const rows: [string, string][] = [
    ['Model-driven app', app ?? ''],
    ['Functions app', `${functions}/api/`],
    ['Dataverse Web API', `${dataverse}/api/data/v9.2/`],
    ['WhatsApp Cloud API', `${whatsapp}/v25.0/`],
    ['Entra, Graph', `${entra}/${CREDENTIALS.tenant}/oauth2/v2.0/token`],
  ];
  return rows.map(([what, where]) => `  ${what.padEnd(20)} ${where}`).join('\n');
}

/** Links that sign in. */
function people(app: string): string {
  return PERSONS.map(({ who, name, role }) => `  ${`${name} (${role})`.padEnd(32)} ${app}/?as=${who}`).join(
    '\n',
  );
}

function isLoud(line: string): boolean {
  return /^(warning|error|critical)\b|"level":"(warn|error)"/.test(line);
}

async function main(): Promise<void> {
  const given = readArguments(process.argv.slice(2));
  if (given === 'help') return console.log(USAGE);
  const began = Date.now();
  let stopping = false;
  const starting = startCloud({
    ports: portsFrom(given.portBase),
    app: true,
    seed: given.seed,
    ...(given.data === undefined ? {} : { dataDir: given.data }),
    log: (line) => {
      if (given.verbose || isLoud(line)) console.log(`  [functions] ${line}`);
    },
  });
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    console.log('\nStopping …');
    void starting
      .then((cloud) => cloud.stop())
      .catch(() => undefined)
      .then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  console.log('Starting the local cloud …');
  const cloud = await starting;
  if (stopping) return;
  // What is approved at Meta is there before anything is set up in Dynamics.
  if (!given.seed) await writeTemplates(cloud.whatsapp);
  // Nobody waits for it: it is there by the time that somebody has signed in.
  if (cloud.seeded)
    playHistory({ agent: cloud.as('agent'), phones: cloud.whatsapp, idle: cloud.idle }).catch(
      (error: unknown) => {
        if (!stopping) console.error('The conversations of the seed could not be played.', error);
      },
    );
  console.log(`
Nod runs on this machine (ready in ${((Date.now() - began) / 1000).toFixed(1)} s).

${table(cloud)}

Open ${cloud.urls.app} and sign in, or at once as somebody:
${people(cloud.urls.app ?? '')}
${given.seed ? 'Open a contact, and write with the customer, whose phone is beside it.' : 'Nothing is set up yet: begin as the admin, with docs/admin.md from step 4 on.'}

Tokens are for these four and nod-integration: client credentials with the secret ${CREDENTIALS.clientSecret}.
More: local/README.md
${given.data === undefined ? 'Nothing is kept. With --data DIR, rows and queues are.' : `Rows and queues are kept in ${given.data}.`}
Ctrl-C stops everything.
`);
}

main().catch((error: unknown) => {
  if (error instanceof UsageError) console.error(`${error.message}\n\n${USAGE}`);
  else if (error instanceof PortTakenError)
    console.error(
      `${error.message} Stop what listens there, or choose other ports: npm start -- --port-base 7170`,
    );
  else console.error(error);
  process.exit(1);
});
