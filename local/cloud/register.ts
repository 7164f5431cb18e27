import { applyPlan } from '@nod/functions/register/apply';
import type { Finding, Made } from '@nod/functions/register/change';
import { localEnvironment } from '@nod/functions/register/local-environment';
import { planDataverse, type Registration } from '@nod/functions/register/plan';
import { planWhatsApp } from '@nod/functions/register/plan-whatsapp';
import { connect } from '@nod/functions/register/run-register';
import { readRegisterSettings } from '@nod/functions/register/settings';
import type { CloudPorts } from './ports';

/** The registration of a local cloud, with the code that `npm run register -- --local` runs. */
export function localRegistration(ports: CloudPorts, dataverseToken: string): Registration {
  const settings = readRegisterSettings({
    ...localEnvironment(ports),
    // The set-up user is there before anybody who could sign in.
    DATAVERSE_ACCESS_TOKEN: dataverseToken,
  });
  return connect(settings);
}

/** Registers with Dataverse; before it is done, the app may do nothing there. */
export async function registerWithDataverse(registration: Registration): Promise<void> {
  const { findings, made } = await planDataverse(registration);
  await carryOut(findings, made);
}

/** Registers with WhatsApp, which calls the app before it takes its address: the app must run. */
export async function registerWithWhatsApp({ dataverse, account, wanted }: Registration): Promise<void> {
  await carryOut(await planWhatsApp(dataverse, account, wanted), {});
}

async function carryOut(findings: readonly Finding[], made: Made): Promise<void> {
  const applied = await applyPlan({ findings, made });
  if (applied.kind === 'stopped')
    throw new Error(`The local cloud could not be registered: ${applied.failed.what}`, {
      cause: applied.error,
    });
}
