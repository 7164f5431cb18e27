import { createTokenSource } from '../adapters/entra';
import { createWhatsAppAccount } from '../adapters/whatsapp-account';
import { applyPlan } from './apply';
import { isChange } from './change';
import { planRegistration, type Registration } from './plan';
import { adviceFor, messageOf, reportApplied, reportPlan } from './report';
import type { RegisterSettings } from './settings';
import { createWebApi } from './web-api';

/** What the process ends with. */
export const exitCodes = { done: 0, failed: 1, usage: 2, toBeDone: 3, blocked: 4 } as const;

const timeoutMs = 60_000;

/** Signs in and builds what a registration talks to. */
export function connect(settings: RegisterSettings): Registration {
  const { dataverseUrl: url, signIn, whatsapp, wanted } = settings;
  const source = 'token' in signIn ? undefined : createTokenSource(signIn);
  const token = () => ('token' in signIn ? signIn.token : source!.token(`${url}/.default`));
  return {
    dataverse: createWebApi({ url, token, timeoutMs }),
    account:
      whatsapp &&
      createWhatsAppAccount({ baseUrl: whatsapp.apiUrl, accessToken: whatsapp.accessToken, timeoutMs }),
    wanted,
  };
}

/**
 * Plans, prints, and with `apply` carries the plan out.
 * @returns the code to exit with
 */
export async function runRegister(
  registration: Registration,
  { apply, print }: { apply: boolean; print: (line: string) => void },
): Promise<number> {
  const say = (lines: readonly string[]) => lines.forEach(print);
  let plan;
  try {
    plan = await planRegistration(registration);
  } catch (error) {
    say([
      `It could not be seen what is there: ${messageOf(error)}`,
      `Nothing was changed. ${adviceFor(error)}`,
    ]);
    return exitCodes.failed;
  }
  say(reportPlan(plan));
  const blocked = plan.findings.some(({ kind }) => kind === 'blocked');
  const changes = plan.findings.filter(isChange).length;
  if (!apply) {
    if (changes > 0) print('Nothing was changed. Run it with --apply to do it.');
    return changes > 0 ? exitCodes.toBeDone : blocked ? exitCodes.blocked : exitCodes.done;
  }
  if (changes === 0) return blocked ? exitCodes.blocked : exitCodes.done;
  print('');
  const applied = await applyPlan(plan);
  say(reportApplied(applied));
  if (applied.kind === 'stopped') return exitCodes.failed;
  return blocked ? exitCodes.blocked : exitCodes.done;
}
