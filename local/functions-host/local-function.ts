import type { RegisteredFunction } from './app-registry';
import type { BindingInfo } from './core-types';
import { HostStartError } from './host-start-error';
import { type CronSchedule, parseNcrontab } from './ncrontab';
import { type RouteTemplate, parseRouteTemplate } from '../http/route-template';
import { connectionSetting, substituteSettings } from './settings';

export type HttpTrigger = {
  kind: 'http';
  methods: string[];
  route: RouteTemplate;
  authLevel: 'anonymous' | 'function' | 'admin';
};
export type QueueTrigger = { kind: 'queue'; queueName: string; connectionString: string };
export type TimerTrigger = { kind: 'timer'; schedule: CronSchedule; runOnStartup: boolean };
export type Trigger = HttpTrigger | QueueTrigger | TimerTrigger;

/** A registered function with its trigger understood. */
export type LocalFunction<T extends Trigger = Trigger> = RegisteredFunction & {
  name: string;
  /** The name under which the library expects the trigger's data. */
  bindingName: string;
  trigger: T;
};

/**
 * Understands the bindings of a registered function.
 * Throws HostStartError on anything that this host does not do: other triggers, inputs, outputs other than
 * the HTTP response, retry policies, deferred bindings.
 */
export function toLocalFunction(
  registered: RegisteredFunction,
  settings: Readonly<Record<string, string>>,
): LocalFunction {
  const { name, bindings, retryOptions } = registered.metadata;
  if (retryOptions !== undefined)
    throw new HostStartError(`${name}: retry policies are not implemented locally`);
  let found: { bindingName: string; binding: BindingInfo } | undefined;
  for (const [bindingName, binding] of Object.entries(bindings)) {
    const type = binding.type ?? '';
    if (binding.direction === 'in' && /trigger$/i.test(type)) found = { bindingName, binding };
    else if (!(binding.direction === 'out' && type === 'http')) {
      throw new HostStartError(
        `${name}: the binding "${type}" (${binding.direction}) is not implemented locally`,
      );
    }
  }
  if (!found) throw new HostStartError(`${name}: has no trigger`);
  const { bindingName, binding } = found;
  const properties = binding['properties'] as { supportsDeferredBinding?: string } | undefined;
  if (properties?.supportsDeferredBinding === 'true') {
    throw new HostStartError(`${name}: SDK bindings are not implemented locally`);
  }
  return { ...registered, name, bindingName, trigger: toTrigger(name, binding, settings) };
}

function toTrigger(name: string, binding: BindingInfo, settings: Readonly<Record<string, string>>): Trigger {
  const text = (key: string): string => {
    const value = binding[key];
    return typeof value === 'string' ? substituteSettings(value, settings) : '';
  };
  switch (binding.type) {
    case 'httpTrigger':
      return {
        kind: 'http',
        methods: (binding['methods'] as string[]).map((method) => method.toUpperCase()),
        route: parseRouteTemplate(text('route') || name),
        authLevel: binding['authLevel'] as HttpTrigger['authLevel'],
      };
    case 'queueTrigger':
      // The real host lower-cases the name: a queue's name may hold no capitals.
      return {
        kind: 'queue',
        queueName: text('queueName').toLowerCase(),
        connectionString: connectionSetting(text('connection'), settings),
      };
    case 'timerTrigger':
      return {
        kind: 'timer',
        schedule: parseNcrontab(text('schedule')),
        runOnStartup: binding['runOnStartup'] === true,
      };
    default:
      throw new HostStartError(`${name}: the trigger "${binding.type}" is not implemented locally`);
  }
}
