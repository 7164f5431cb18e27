import type { WebhookSubscription } from '../../ports/whatsapp-account';
import { probe } from './probe';
import type { SetupFacts } from './setup-facts';

/** A secret that Meta accepts as that of an app, and what only such a secret opens: where Meta posts, and of what. */
export interface AcceptedSecret {
  appId: string;
  secret: string;
  webhooks: WebhookSubscription[];
}

/** More apps than this are hardly subscribed to one account, and each is asked with each secret. */
const mostApps = 5;

/**
 * The first of our secrets that Meta accepts as that of one of these apps.
 * @returns `refused` if it accepts none; else, if none is known to be accepted, `silent` if not all were answered, and
 * `unclear` if something else than the secret may be why.
 */
export async function findSecret(
  { account, appSecrets }: SetupFacts,
  appIds: readonly string[],
  ms: number,
): Promise<AcceptedSecret | 'refused' | 'silent' | 'unclear'> {
  const pairs = appIds.slice(0, mostApps).flatMap((appId) => appSecrets.map((secret) => ({ appId, secret })));
  const answers = await Promise.all(
    pairs.map(async ({ appId, secret }) => ({
      appId,
      secret,
      asked: await probe(ms, () => account.webhooks({ id: appId, secret })),
    })),
  );
  for (const { appId, secret, asked } of answers)
    if ('value' in asked) return { appId, secret, webhooks: asked.value };
  const failures = answers.flatMap(({ asked }) => ('failure' in asked ? [asked.failure] : []));
  if (failures.every((failure) => failure === 'refused')) return 'refused';
  return failures.some((failure) => failure === 'silent' || failure === 'busy') ? 'silent' : 'unclear';
}
