import {
  type FunctionCallback,
  type FunctionMetadata,
  HOOK_NAMES,
  type HookCallback,
  type HookName,
  type LogCategory,
  type LogLevel,
  type ProgrammingModel,
} from './core-types';
import { HostStartError } from './host-start-error';

export type RegisteredFunction = { metadata: FunctionMetadata; callback: FunctionCallback };

/** The module that the app gets when it requires `@azure/functions-core`. */
export type CoreModule = Record<string, unknown>;

const FUNCTION_NAME = /^[A-Za-z][\w-]{0,127}$/;

/** What one app has registered while its entry files were loaded. */
export class AppRegistry {
  readonly functions = new Map<string, RegisteredFunction>();
  readonly appHookData: Record<string, unknown> = {};
  readonly core: CoreModule;
  programmingModel: ProgrammingModel | undefined;
  readonly #hooks = new Map<HookName, Set<HookCallback>>(HOOK_NAMES.map((name) => [name, new Set()]));
  readonly #log: (level: LogLevel, category: LogCategory, message: string) => void;
  #locked = false;

  constructor(log: (level: LogLevel, category: LogCategory, message: string) => void) {
    this.#log = log;
    this.core = {
      version: '3.0.0-local',
      hostVersion: '4.0.0-local',
      Disposable,
      registerFunction: this.#registerFunction,
      registerHook: this.#registerHook,
      setProgrammingModel: (model: ProgrammingModel) => (this.programmingModel = model),
      getProgrammingModel: () => this.programmingModel,
      log: (level: LogLevel, category: LogCategory, message: string) => this.#log(level, category, message),
    };
  }

  /** After this the app can register no function, as in the real worker. */
  lock(): void {
    this.#locked = true;
  }

  hooks(name: HookName): readonly HookCallback[] {
    return [...(this.#hooks.get(name) ?? [])];
  }

  #registerFunction = (metadata: FunctionMetadata, callback: FunctionCallback): Disposable => {
    if (this.#locked) throw new Error('A function can only be registered during app startup.');
    const { name } = metadata;
    if (!FUNCTION_NAME.test(name)) throw new HostStartError(`The function name "${name}" is not allowed.`);
    if (this.functions.has(name)) {
      throw new HostStartError(`A function with id "${name}" has already been registered.`);
    }
    this.functions.set(name, { metadata, callback });
    return new Disposable(() => this.functions.delete(name));
  };

  #registerHook = (name: string, callback: HookCallback): Disposable => {
    const registered = this.#hooks.get(name as HookName);
    if (!registered) {
      // @azure/functions recognises a host too old for a hook by exactly this kind of error.
      const error = new RangeError(`Unrecognized hook "${name}"`);
      throw Object.assign(error, { isAzureFunctionsSystemError: true });
    }
    registered.add(callback);
    return new Disposable(() => registered.delete(callback));
  };
}

class Disposable {
  readonly #onDispose: () => unknown;
  constructor(onDispose: () => unknown) {
    this.#onDispose = onDispose;
  }
  dispose(): unknown {
    return this.#onDispose();
  }
}
