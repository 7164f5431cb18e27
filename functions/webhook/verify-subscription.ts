import { sameText } from './same-text';

/** What to answer; the body is the challenge as it came, to be sent as text/plain. */
export interface SubscriptionAnswer {
  status: 200 | 400 | 403;
  body: string;
}

/**
 * Answers the request by which Meta checks a callback address: the challenge is echoed if the token is ours.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/create-webhook-endpoint
 */
export function verifySubscription(query: URLSearchParams, verifyToken: string): SubscriptionAnswer {
  const token = query.get('hub.verify_token');
  const challenge = query.get('hub.challenge');
  if (query.get('hub.mode') !== 'subscribe' || token === null || challenge === null) {
    return { status: 400, body: '' };
  }
  return sameText(token, verifyToken) ? { status: 200, body: challenge } : { status: 403, body: '' };
}
