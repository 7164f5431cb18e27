import { wrongStatus } from '../errors';
import type { Table } from '../metadata/model';
import type { SqlValue } from '../storage/store';

/**
 * Settles statecode and statuscode: a state alone brings its default reason, a reason must belong to the state.
 * @param current the row's state before the write; a new row begins in its first state
 * @throws DataverseError 400 for a reason of another state
 */
export function settleState(
  table: Table,
  values: Record<string, SqlValue>,
  given: { current: number; id: string; creating: boolean },
): void {
  const states = table.columns.get('statecode')?.choice?.options;
  const reason = table.columns.get('statuscode');
  const reasons = reason?.choice?.options;
  if (!states || !reasons) return;
  if (!given.creating && values.statecode === undefined && values.statuscode === undefined) return;
  const state = Number(values.statecode ?? given.current);
  if (values.statuscode === undefined || values.statuscode === null)
    values.statuscode = defaultReason(state, {
      states,
      reasons,
      declared: given.creating ? reason.defaultValue : undefined,
    });
  values.statecode = state;
  const chosen = reasons.find((option) => option.value === values.statuscode);
  if (chosen?.state !== state)
    throw wrongStatus({ status: Number(values.statuscode), state, logicalName: table.name, id: given.id });
}

function defaultReason(
  state: number,
  given: {
    states: readonly { value: number; defaultStatus?: number }[];
    reasons: readonly { value: number; state?: number }[];
    declared: number | undefined;
  },
): number {
  const belongs = (value: number | undefined) =>
    given.reasons.some((option) => option.value === value && option.state === state);
  if (given.declared !== undefined && belongs(given.declared)) return given.declared;
  const own = given.states.find((option) => option.value === state)?.defaultStatus;
  if (own !== undefined && belongs(own)) return own;
  return given.reasons.find((option) => option.state === state)?.value ?? 0;
}
