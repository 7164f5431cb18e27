import { type Change, isChange } from './change';
import type { Plan } from './plan';

export type Applied =
  | { readonly kind: 'done'; readonly done: readonly Change[] }
  | {
      readonly kind: 'stopped';
      readonly done: readonly Change[];
      readonly failed: Change;
      readonly error: unknown;
      readonly left: readonly Change[];
    };

/**
 * Carries out a plan, one change after the other, and stops at the first that fails: what is done stays done, and the
 * next run finds it done.
 */
export async function applyPlan({ findings, made }: Plan): Promise<Applied> {
  const changes = findings.filter(isChange);
  const done: Change[] = [];
  for (const [index, change] of changes.entries()) {
    try {
      await change.apply(made);
      done.push(change);
    } catch (error) {
      return { kind: 'stopped', done, failed: change, error, left: changes.slice(index + 1) };
    }
  }
  return { kind: 'done', done };
}
