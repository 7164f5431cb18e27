import { HostStartError } from './host-start-error';

const REFERENCE = /%([^%\s]+)%/g;

/**
 * Replaces every `%NAME%` by the app setting of that name.
 * Throws HostStartError when there is no such setting, as the real host refuses to index the function.
 */
export function substituteSettings(text: string, settings: Readonly<Record<string, string>>): string {
  return text.replace(REFERENCE, (_, name: string) => {
    const value = settings[name];
    if (value === undefined) throw new HostStartError(`'%${name}%' does not resolve to a value.`);
    return value;
  });
}

/**
 * The connection string that a trigger's `connection` names: the setting of that name, or of that name
 * after `AzureWebJobs`. Throws HostStartError when there is none; identity-based connections
 * (`<name>__queueServiceUri`) have no meaning against a local storage.
 */
export function connectionSetting(connection: string, settings: Readonly<Record<string, string>>): string {
  const name = connection === '' ? 'AzureWebJobsStorage' : connection;
  const value = settings[name] ?? settings[`AzureWebJobs${name}`];
  if (value === undefined) {
    throw new HostStartError(
      `Storage connection string '${name}' does not exist. Make sure that it is a defined App Setting.`,
    );
  }
  return value;
}
