import type { WhatsAppContext } from './context';
import { GraphError } from './graph-error';
import type { Phone } from './model';
import { type Json, requiredList } from './read-fields';
import type { Reply, Route, RouteRequest } from '../http/serve-routes';

/** Blocking people, who must have written within 24 hours, and unblocking them. */
export function blockRoutes(context: WhatsAppContext): Route[] {
  const path = '{version}/{id}/block_users';
  return [
    { name: 'block_users', method: 'POST', path, handle: (request) => change(context, request, true) },
    { name: 'block_users', method: 'DELETE', path, handle: (request) => change(context, request, false) },
    { name: 'block_users', method: 'GET', path, handle: (request) => list(context, request) },
  ];
}

function change({ state }: WhatsAppContext, request: RouteRequest, block: boolean): Reply {
  const phoneNumberId = state.number(request.params['id'] ?? '').phoneNumberId;
  const done: Json[] = [];
  const failed: Json[] = [];
  for (const entry of requiredList(request.json(), 'block_users', { min: 1, max: 1000 })) {
    const named = entry['user'] ?? entry['user_id'];
    const input = typeof named === 'string' ? named : '';
    const phone: Phone | undefined =
      entry['user'] === undefined ? state.phoneOfUser(input) : state.phone(input.replace(/\D/g, ''));
    if (!phone || (block && !state.windowIsOpen(phoneNumberId, phone.digits))) {
      const error = new GraphError(131047, {
        details: 'You can block only people who have messaged you in the last 24 hours.',
      });
      failed.push({
        input,
        errors: [{ message: error.title, code: error.code, error_data: { details: error.details } }],
      });
      continue;
    }
    state.setBlocked(phoneNumberId, phone.digits, block);
    done.push(
      entry['user'] === undefined ? { input, user_id: phone.userId } : { input, wa_id: phone.digits },
    );
  }
  const key = block ? 'added_users' : 'removed_users';
  const users = { [key]: done, ...(failed.length > 0 ? { failed_users: failed } : {}) };
  const error = failed.length > 0 ? { error: (new GraphError(139100).toReply().body as Json)['error'] } : {};
  return {
    status: failed.length > 0 ? 400 : 200,
    body: { messaging_product: 'whatsapp', block_users: users, ...error },
  };
}

function list({ state }: WhatsAppContext, { params, query }: RouteRequest): Reply {
  const all = state.blockedBy(state.number(params['id'] ?? '').phoneNumberId);
  const start = Number(Buffer.from(query.get('after') ?? 'MA', 'base64url').toString());
  const end = Math.min(all.length, start + Number(query.get('limit') ?? 10));
  const data = all.slice(start, end).map((waId) => ({ messaging_product: 'whatsapp', wa_id: waId }));
  const cursor = (position: number): string => Buffer.from(String(position)).toString('base64url');
  return { status: 200, body: { data, paging: { cursors: { before: cursor(start), after: cursor(end) } } } };
}
