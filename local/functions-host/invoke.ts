import { randomBytes, randomUUID } from 'node:crypto';
import type { AppRegistry, RegisteredFunction } from './app-registry';
import type {
  CoreInvocationContext,
  HookName,
  InvocationResponse,
  LogCategory,
  LogLevel,
  RpcTypedData,
} from './core-types';

export type InvocationInput = {
  bindingName: string;
  data: RpcTypedData;
  triggerMetadata?: Record<string, RpcTypedData>;
};

export type Invoke = (fn: RegisteredFunction, input: InvocationInput) => Promise<InvocationResponse>;

type Log = (level: LogLevel, category: LogCategory, message: string, invocationContext?: unknown) => void;

/**
 * Gives the function that runs one invocation as the Node worker does: arguments from the programming model,
 * preInvocation hooks, the handler, postInvocation hooks, response. The promise rejects when the invocation
 * failed; the failure is logged already.
 * https://github.com/Azure/azure-functions-nodejs-worker/blob/v3.x/src/eventHandlers/InvocationHandler.ts
 */
export function createInvoke(registry: AppRegistry, log: Log): Invoke {
  return async (fn, input) => {
    const { name } = fn.metadata;
    const invocationId = randomUUID();
    const startedAt = performance.now();
    log('information', 'system', `Executing 'Functions.${name}' (Id=${invocationId})`);
    const took = (): string => `Id=${invocationId}, Duration=${Math.round(performance.now() - startedAt)}ms`;
    try {
      const response = await run({ registry, log, fn, input, invocationId });
      log('information', 'system', `Executed 'Functions.${name}' (Succeeded, ${took()})`);
      return response;
    } catch (error) {
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      log('error', 'system', `Executed 'Functions.${name}' (Failed, ${took()}) ${detail}`);
      throw error;
    }
  };
}

type Run = {
  registry: AppRegistry;
  log: Log;
  fn: RegisteredFunction;
  input: InvocationInput;
  invocationId: string;
};

async function run({ registry, log, fn, input, invocationId }: Run): Promise<InvocationResponse> {
  const model = registry.programmingModel;
  if (!model) throw new Error('The app registered a function without a programming model.');
  // Known once the arguments are; a log hook may ask for it.
  const known: { context?: unknown } = {};
  const core: CoreInvocationContext = {
    invocationId,
    request: {
      invocationId,
      inputData: [{ name: input.bindingName, data: input.data }],
      triggerMetadata: input.triggerMetadata ?? {},
      traceContext: newTraceContext(),
    },
    metadata: fn.metadata,
    state: undefined,
    log: (level, category, message) => log(level, category, `${fn.metadata.name}: ${message}`, known.context),
  };
  const invocation = model.getInvocationModel(core);
  const { context, inputs } = await invocation.getArguments();
  known.context = context;
  const shared = { hookData: {}, appHookData: registry.appHookData, invocationContext: context };

  const before = { ...shared, inputs, functionCallback: fn.callback };
  core.state = 'preInvocationHooks';
  await runHooks(registry, 'preInvocation', before);

  const after = { ...shared, inputs: before.inputs, result: null as unknown, error: null as unknown };
  core.state = 'invocation';
  try {
    after.result = await invocation.invokeFunction(context, before.inputs, before.functionCallback);
  } catch (error) {
    after.error = error ?? new Error('The handler threw undefined.');
  }
  core.state = 'postInvocationHooks';
  await runHooks(registry, 'postInvocation', after);
  core.state = undefined;
  if (after.error instanceof Error) throw after.error;
  if (after.error !== null && after.error !== undefined) {
    throw new Error('The handler threw what is not an Error.', { cause: after.error });
  }
  return invocation.getResponse(context, after.result);
}

/** Runs the hooks of a name one after another; the first that throws ends it. */
export async function runHooks(
  registry: AppRegistry,
  name: HookName,
  context: Record<string, unknown>,
): Promise<void> {
  for (const hook of registry.hooks(name)) await hook(context);
}

function newTraceContext(): { traceParent: string; traceState: string; attributes: Record<string, string> } {
  const traceParent = `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`;
  return { traceParent, traceState: '', attributes: {} };
}
