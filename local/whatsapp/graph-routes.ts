import { metaAppId } from './app-id';
import type { WhatsAppContext } from './context';
import { GraphError } from './graph-error';
import type { BusinessNumber } from './model';
import { blockRoutes } from './block-routes';
import type { SendMessageOptions } from './send-message';
import { createSendMessage } from './send-message';
import { BadRequest, type Reply, type Route, type RouteRequest } from '../http/serve-routes';
import { guardApp, subscriptionRoutes } from './subscription-routes';
import { templateRoutes } from './template-routes';

/** The routes of the Graph API that the stand-in serves, for any version. */
export function graphRoutes(
  context: WhatsAppContext,
  limits: Pick<SendMessageOptions, 'synchronousErrors' | 'pairLimit'>,
): Route[] {
  const { state } = context;
  const send = createSendMessage({ ...context, ...limits });
  const routes: Route[] = [
    {
      name: 'messages',
      method: 'POST',
      path: '{version}/{id}/messages',
      handle: (request) => send(request.params['id'] ?? '', request.json(), 'messages'),
    },
    {
      name: 'messages',
      method: 'POST',
      path: '{version}/{id}/marketing_messages',
      handle: (request) => send(request.params['id'] ?? '', request.json(), 'marketing_messages'),
    },
    {
      name: 'number',
      method: 'GET',
      path: '{version}/{id}',
      handle: ({ params, query }) => ({
        status: 200,
        body: select(describe(state.number(params['id'] ?? '')), query),
      }),
    },
    {
      name: 'number',
      method: 'GET',
      path: '{version}/{id}/phone_numbers',
      handle: ({ params, query }) => {
        const data = state.numbersOf(params['id'] ?? '').map((number) => select(describe(number), query));
        return { status: 200, body: { data, paging: { cursors: { before: 'MQ', after: 'Mg' } } } };
      },
    },
    {
      name: 'subscribed_apps',
      method: 'GET',
      path: '{version}/{id}/subscribed_apps',
      handle: ({ params }) => {
        const [number] = state.numbersOf(params['id'] ?? '');
        const app = {
          id: metaAppId,
          link: `https://www.facebook.com/games/?app_id=${metaAppId}`,
          name: 'Nod',
        };
        const subscribed = state.subscribedWabas.has(number.wabaId);
        return { status: 200, body: { data: subscribed ? [{ whatsapp_business_api_data: app }] : [] } };
      },
    },
    {
      name: 'subscribed_apps',
      method: 'POST',
      path: '{version}/{id}/subscribed_apps',
      handle: (request) => subscribe(context, request, true),
    },
    {
      name: 'subscribed_apps',
      method: 'DELETE',
      path: '{version}/{id}/subscribed_apps',
      handle: (request) => subscribe(context, request, false),
    },
    ...subscriptionRoutes(context),
    ...templateRoutes(context),
    ...blockRoutes(context),
  ];
  return routes.map((route) => ({
    ...route,
    handle: (request) => guard(context, route, request),
  }));
}

async function guard(context: WhatsAppContext, route: Route, request: RouteRequest): Promise<Reply> {
  if (!/^v\d{2}\.0$/.test(request.params['version'] ?? '')) {
    throw new GraphError(2500, { message: `Unknown path components: /${request.params['version']}` });
  }
  const bearer = request.headers.authorization?.replace(/^Bearer /i, '') ?? request.query.get('access_token');
  if (route.name === 'subscriptions') guardApp(context, bearer ?? undefined, request.params['id'] ?? '');
  else if (bearer !== context.accessToken) {
    throw new GraphError(190, {
      message: 'Invalid OAuth access token - Cannot parse access token',
      details: 'The access token is missing or not valid.',
    });
  }
  try {
    return await route.handle(request);
  } catch (error) {
    if (error instanceof BadRequest) throw new GraphError(100, { message: `(#100) ${error.message}` });
    throw error;
  }
}

function subscribe(context: WhatsAppContext, request: RouteRequest, on: boolean): Reply {
  const { params } = request;
  if (request.json()['override_callback_uri'] !== undefined) {
    return {
      status: 501,
      body: {
        error: {
          message: 'override_callback_uri is not implemented by the local stand-in',
          type: 'OAuthException',
          code: 3,
        },
      },
    };
  }
  context.state.numbersOf(params['id'] ?? '');
  if (on) context.state.subscribedWabas.add(params['id'] ?? '');
  else context.state.subscribedWabas.delete(params['id'] ?? '');
  return { status: 200, body: { success: true } };
}

function describe(number: BusinessNumber): Record<string, unknown> {
  return {
    verified_name: number.verifiedName,
    code_verification_status: 'VERIFIED',
    display_phone_number: number.displayPhoneNumber,
    quality_rating: 'GREEN',
    platform_type: number.platform ?? 'CLOUD_API',
    throughput: { level: 'STANDARD' },
    status: number.status ?? 'CONNECTED',
    id: number.phoneNumberId,
  };
}

function select(object: Record<string, unknown>, query: URLSearchParams): Record<string, unknown> {
  const fields = query
    .get('fields')
    ?.split(',')
    .map((field) => field.trim());
  if (!fields) return object;
  return Object.fromEntries(Object.entries(object).filter(([key]) => key === 'id' || fields.includes(key)));
}
