import { guarded } from './not-implemented';

export interface EventArgs {
  isDefaultPrevented: () => boolean;
  preventDefault(): void;
  getSaveMode(): number;
}

/** What `getEventArgs` answers in an onsave: 1 Save, 2 Save and Close. */
export function createSaveArgs(saveMode: number): EventArgs {
  let prevented = false;
  return guarded('eventArgs', {
    isDefaultPrevented: () => prevented,
    preventDefault: () => void (prevented = true),
    getSaveMode: () => saveMode,
    preventDefaultOnError: () => undefined,
  });
}

/** https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/execution-context */
export function createExecutionContext(given: {
  formContext: unknown;
  source: unknown;
  args?: unknown;
  depth?: number;
}) {
  const shared = new Map<string, unknown>();
  return guarded('executionContext', {
    getFormContext: () => given.formContext,
    getEventSource: () => given.source,
    getEventArgs: () => given.args ?? null,
    getDepth: () => given.depth ?? 1,
    getSharedVariable: (key: string) => shared.get(key),
    setSharedVariable: (key: string, value: unknown) => void shared.set(key, value),
  });
}
