import { parseArgs } from 'node:util';
import { localEnvironment, portsFrom } from './local-environment';
import { connect, exitCodes, runRegister } from './run-register';
import { readRegisterSettings, SettingsError } from './settings';
import { withoutSecrets } from './without-secrets';

const usage = `npm run register -- [options]     registers what a solution file cannot carry

  --apply           do it; without it only what would be done is printed
  --write-key       write the key of the service endpoint even if it seems to be right
  --local           the local cloud that runs on this machine (npm start)
  --port-base N     its first port (default 7070)

Exit code 0: all is there. 1: it failed. 2: options or settings. 3: something is to be done. 4: something cannot be
done before a person has mended something else. Settings: functions/register/README.md`;

/** An option that makes no sense. */
class UsageError extends Error {}

function readArguments(args: readonly string[]) {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        apply: { type: 'boolean', default: false },
        'write-key': { type: 'boolean', default: false },
        local: { type: 'boolean', default: false },
        'port-base': { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const portBase = Number(values['port-base'] ?? 7070);
  if (!Number.isInteger(portBase) || portBase < 1024 || portBase > 65_531)
    throw new UsageError('--port-base must be a whole number from 1024 to 65531.');
  if (values['port-base'] !== undefined && !values.local)
    throw new UsageError('--port-base goes with --local.');
  return { ...values, writeKey: values['write-key'], portBase };
}

/** Where the command stands: what it was called with, and where its lines go. */
export interface CommandCall {
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly say: (line: string) => void;
  /** Takes what is wrong with options and settings. */
  readonly complain: (line: string) => void;
}

/**
 * The whole command but for its process: reads options and settings, then plans, prints and with `--apply` registers.
 * @returns the code to exit with
 */
export async function runCommand({ args, environment, say, complain }: CommandCall): Promise<number> {
  let given, settings;
  try {
    given = readArguments(args);
    if (given.help) {
      say(usage);
      return exitCodes.done;
    }
    settings = readRegisterSettings(given.local ? localEnvironment(portsFrom(given.portBase)) : environment, {
      writeKey: given.writeKey,
    });
  } catch (error) {
    if (error instanceof UsageError) complain(`${error.message}\n\n${usage}`);
    else if (error instanceof SettingsError)
      complain(`Nothing was done.\n${error.message}\nfunctions/register/README.md lists the settings.`);
    else throw error;
    return exitCodes.usage;
  }
  const { secrets, dataverseUrl, wanted } = settings;
  const print = (line: string) => say(withoutSecrets(line, secrets));
  print(`Registering ${wanted.functionsUrl} with ${dataverseUrl}${given.apply ? '' : ' (dry run)'}\n`);
  return runRegister(connect(settings), { apply: given.apply, print });
}
