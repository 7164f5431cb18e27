import { RefusedError } from '../errors';
import type { Applied } from './apply';
import { type Change, type Finding, isChange } from './change';
import type { Plan } from './plan';
import { SettingsError } from './settings';

const words: Record<Finding['kind'], string> = {
  ok: 'is there',
  create: 'to create',
  correct: 'to correct',
  remove: 'to remove',
  warning: 'look at',
  blocked: 'CANNOT',
};

/** What was found, a line each, and how much there is to do. */
export function reportPlan({ findings }: Plan): string[] {
  const changes = findings.filter(isChange).length;
  const blocked = findings.filter(({ kind }) => kind === 'blocked').length;
  return [
    ...findings.map((finding) => `  ${words[finding.kind].padEnd(10)}  ${lineOf(finding)}`),
    '',
    changes === 0 ? 'Nothing is to be done.' : `${changes} to be done.`,
    ...(blocked === 0 ? [] : [`${blocked} cannot be done before what stands beside it is mended.`]),
  ];
}

/** What was done; of a run that stopped also what failed, what is left, and what to do next. */
export function reportApplied(applied: Applied): string[] {
  const done = applied.done.map((change) => `  done        ${what(change)}`);
  if (applied.kind === 'done') return [...done, '', `${applied.done.length} done.`];
  const { failed, error, left } = applied;
  return [
    ...done,
    `  FAILED      ${what(failed)}: ${messageOf(error)}`,
    ...left.map((change) => `  left        ${what(change)}`),
    '',
    `Stopped: ${applied.done.length} done and kept, ${left.length + 1} left. ${adviceFor(error)} Then run it again: it goes on where it stopped.`,
  ];
}

const lineOf = ({ what: text, note }: Finding) => (note === undefined ? text : `${text}: ${note}`);
const what = (change: Change) => `${change.kind} ${change.what}`;

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What to do about an error, in a sentence. */
export function adviceFor(error: unknown): string {
  if (error instanceof RefusedError) {
    if (error.code === 'whatsapp-refused')
      return 'See that WHATSAPP_ACCESS_TOKEN is a system user token with whatsapp_business_management, that WHATSAPP_APP_ID and the app secret belong together, and that the app runs: Meta calls it before it takes the address.';
    if (error.status === 401)
      return 'The sign-in is not valid for this organization: get a new token, or see that the tenant and DATAVERSE_URL belong together.';
    if (error.status === 403) return 'Sign in as a System Administrator of this organization.';
    return 'Correct what it names.';
  }
  if (error instanceof SettingsError) return 'Correct what it names.';
  return 'See that the address is right and that it can be reached from here.';
}
