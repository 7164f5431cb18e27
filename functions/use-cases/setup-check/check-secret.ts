import type { FindingOf } from '@nod/solution/rows/setup-request';
import type { SubscribedApp } from '../../ports/whatsapp-account';
import { type AcceptedSecret, findSecret } from './find-secret';
import { callbackOf, judgeFields } from './judge-webhook';
import { roundTrip } from './round-trip';
import type { SetupFacts } from './setup-facts';

type Findings = [FindingOf<'secret'>, FindingOf<'webhook'>];

/** What was found, and whose secret it is. */
export interface CheckedSecret {
  findings: Findings;
  /** Of the Meta app that is ours, if that is known. */
  appId?: string | undefined;
}

/**
 * Whether the secret is that of the Meta app, whether Meta posts here what it must, and whether only Meta can. Where
 * Meta posts, it tells those alone who know the secret: so the two are looked at together.
 * @param apps that are subscribed to the account; missing if that is not known.
 */
export async function checkSecret(
  facts: SetupFacts,
  apps: readonly SubscribedApp[] | undefined,
  ms: number,
): Promise<CheckedSecret> {
  const { appId } = facts;
  const appIds = appId === undefined ? (apps ?? []).map(({ id }) => id) : [appId];
  // Without an app there is none whose secret it could be.
  const found = appIds.length === 0 ? 'account' : await findSecret(facts, appIds, ms);
  switch (found) {
    case 'account':
    case 'silent':
    case 'unclear':
      return {
        appId,
        findings: [
          { line: 'secret', state: 'unchecked', code: found },
          { line: 'webhook', state: 'unchecked', code: found },
        ],
      };
    case 'refused':
      return {
        appId,
        findings: [
          { line: 'secret', state: 'broken', code: 'secret-refused', about: { app: appIds.join(', ') } },
          { line: 'webhook', state: 'unchecked', code: 'secret' },
        ],
      };
    default: {
      const app = apps?.find(({ id }) => id === found.appId);
      return { appId: found.appId, findings: await prove(facts, found, { app, ms }) };
    }
  }
}

/** The round trip, to where Meta posts: only there does it prove anything. */
async function prove(
  { ownUrls, fetch }: SetupFacts,
  { secret, webhooks }: AcceptedSecret,
  { app, ms }: { app: SubscribedApp | undefined; ms: number },
): Promise<Findings> {
  const accepted: FindingOf<'secret'> = { line: 'secret', state: 'ok', code: 'secret-accepted' };
  const callback = callbackOf(webhooks, app, ownUrls);
  if ('code' in callback) return [accepted, callback];
  const { url } = callback;
  const about = { callback: url };
  const trip = await roundTrip({ url, secret, ms, fetch });
  switch (trip.outcome) {
    case 'checked':
      return [{ line: 'secret', state: 'ok', code: 'secret-ready' }, judgeFields(callback)];
    case 'unchecked':
      return [
        { line: 'secret', state: 'broken', code: 'signature-not-checked', about },
        judgeFields(callback),
      ];
    case 'unclear':
      return [{ line: 'secret', state: 'unchecked', code: 'unclear' }, judgeFields(callback)];
    case 'refused':
      // Where our own address is not known, it is more likely another app than ours with another secret.
      return ownUrls.length === 0
        ? [
            accepted,
            { line: 'webhook', state: 'broken', code: 'callback-elsewhere', about: { ...about, own: '' } },
          ]
        : [{ line: 'secret', state: 'broken', code: 'signature-refused', about }, judgeFields(callback)];
    case 'elsewhere':
    case 'silent':
      return [
        accepted,
        {
          line: 'webhook',
          state: 'broken',
          code: 'callback-silent',
          about: { ...about, status: trip.outcome === 'elsewhere' ? trip.status : 0 },
        },
      ];
  }
}
