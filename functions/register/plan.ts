import type { WhatsAppAccount } from '../ports/whatsapp-account';
import type { Finding, Made } from './change';
import { planEndpoint } from './plan-endpoint';
import { planSteps } from './plan-steps';
import { planUser } from './plan-user';
import { planVariable } from './plan-variable';
import { planWhatsApp } from './plan-whatsapp';
import type { Wanted } from './wanted';
import type { WebApi } from './web-api';

export interface Registration {
  readonly dataverse: WebApi;
  /** Without it, WhatsApp is left alone. */
  readonly account?: WhatsAppAccount | undefined;
  readonly wanted: Wanted;
}

/** What is there and what is to be done, in the order in which it can be done. */
export interface Plan {
  readonly findings: readonly Finding[];
  readonly made: Made;
}

/**
 * Looks at everything that a solution file cannot carry. It only reads.
 * @throws RefusedError or UnreachableError of the Dataverse port
 */
export async function planRegistration(registration: Registration): Promise<Plan> {
  const { dataverse, account, wanted } = registration;
  const { findings, made } = await planDataverse(registration);
  return { findings: [...findings, ...(await planWhatsApp(dataverse, account, wanted))], made };
}

/** The part of it that is Dataverse's. */
export async function planDataverse({
  dataverse,
  wanted,
}: Pick<Registration, 'dataverse' | 'wanted'>): Promise<Plan> {
  const made: Made = {};
  const findings = [
    ...(await planUser(dataverse, wanted, made)),
    ...(await planVariable(dataverse, wanted)),
    ...(await planEndpoint(dataverse, wanted, made)),
    ...(await planSteps(dataverse, made)),
  ];
  return { findings, made };
}
