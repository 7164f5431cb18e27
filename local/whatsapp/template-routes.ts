import type { WhatsAppContext } from './context';
import { GraphError } from './graph-error';
import type { Template, TemplateCategory, TemplateComponent } from './model';
import { newTemplateId } from './template-id';
import { removeTemplates } from './remove-templates';
import { type Json, invalid, requiredList, requiredText } from './read-fields';
import type { Reply, Route, RouteRequest } from '../http/serve-routes';

const CATEGORIES: readonly string[] = ['MARKETING', 'UTILITY', 'AUTHENTICATION'];

/** Listing, creating and deleting message templates. */
export function templateRoutes(context: WhatsAppContext): Route[] {
  const path = '{version}/{id}/message_templates';
  return [
    { name: 'templates', method: 'GET', path, handle: (request) => list(context, request) },
    { name: 'templates', method: 'POST', path, handle: (request) => create(context, request) },
    { name: 'templates', method: 'DELETE', path, handle: (request) => remove(context, request) },
  ];
}

function list(context: WhatsAppContext, { params, query }: RouteRequest): Reply {
  context.state.numbersOf(params['id'] ?? '');
  const matches = (key: string, value: string): boolean => {
    const wanted = query.get(key);
    return wanted === null || wanted.toLowerCase() === value.toLowerCase();
  };
  const all = context.state.templates.filter(
    (one) =>
      one.wabaId === params['id'] &&
      matches('status', one.status) &&
      matches('category', one.category) &&
      matches('language', one.language) &&
      matches('name', one.name),
  );
  const limit = Number(query.get('limit') ?? 25);
  const start = decodeCursor(query.get('after'));
  const page = all.slice(start, start + limit);
  const end = start + page.length;
  const cursors = { before: encodeCursor(start), after: encodeCursor(end) };
  const next = new URLSearchParams(query);
  next.set('after', cursors.after);
  const address = `https://graph.facebook.com/${params['version']}/${params['id']}/message_templates?${next.toString()}`;
  const fields = query.get('fields')?.split(',');
  return {
    status: 200,
    body: {
      data: page.map((template) => toGraph(template, fields)),
      ...(page.length === 0 ? {} : { paging: { cursors, ...(end < all.length ? { next: address } : {}) } }),
    },
  };
}

function create(context: WhatsAppContext, request: RouteRequest): Reply {
  const { params } = request;
  const wabaId = params['id'] ?? '';
  context.state.numbersOf(wabaId);
  const template = toTemplate(wabaId, request.json());
  const exists = context.state.templates.some(
    (one) => one.wabaId === wabaId && one.name === template.name && one.language === template.language,
  );
  if (exists) {
    throw new GraphError(100, {
      subcode: 2388024,
      details: 'There is already content in this language for this template.',
    });
  }
  context.state.templates.push(template);
  return { status: 200, body: { id: template.id, status: template.status, category: template.category } };
}

async function remove(context: WhatsAppContext, { params, query }: RouteRequest): Promise<Reply> {
  context.state.numbersOf(params['id'] ?? '');
  const name = query.get('name');
  if (name === null) throw new GraphError(100, { message: '(#100) The parameter name is required.' });
  const gone = context.state.templates.filter((one) => one.wabaId === params['id'] && one.name === name);
  if (gone.length === 0) {
    throw new GraphError(100, { subcode: 2593002, details: `There is no template ${name}.` });
  }
  await removeTemplates(context, gone);
  return { status: 200, body: { success: true } };
}

/** Reads a new template as the Graph API takes it; it is PENDING. Throws GraphError. */
export function toTemplate(wabaId: string, body: Json): Template {
  const name = requiredText(body, 'name', { max: 512 });
  if (!/^[a-z0-9_]+$/.test(name))
    throw invalid('name', 'may have lowercase letters, digits and underscores only');
  const category = requiredText(body, 'category').toUpperCase();
  if (!CATEGORIES.includes(category)) throw invalid('category', `must be one of {${CATEGORIES.join(', ')}}`);
  const components = requiredList(body, 'components', { min: 1, max: 20 }) as TemplateComponent[];
  if (!components.some((component) => component.type.toUpperCase() === 'BODY')) {
    throw new GraphError(100, { details: 'A template needs a component of the type BODY.' });
  }
  return {
    id: newTemplateId(),
    wabaId,
    name,
    language: requiredText(body, 'language', { max: 10 }),
    status: 'PENDING',
    category: category as TemplateCategory,
    parameterFormat: body['parameter_format'] === 'NAMED' ? 'NAMED' : 'POSITIONAL',
    components,
    rejectedReason: 'NONE',
    qualityScore: 'UNKNOWN',
  };
}

function toGraph(template: Template, fields: readonly string[] | undefined): Json {
  const all: Json = {
    name: template.name,
    parameter_format: template.parameterFormat,
    components: template.components,
    language: template.language,
    status: template.status,
    category: template.category,
    ...(template.previousCategory ? { previous_category: template.previousCategory } : {}),
    id: template.id,
  };
  if (!fields) return all;
  const more: Json = {
    ...all,
    quality_score: { score: template.qualityScore, date: 0 },
    rejected_reason: template.rejectedReason,
  };
  return Object.fromEntries(Object.entries(more).filter(([key]) => key === 'id' || fields.includes(key)));
}

function encodeCursor(position: number): string {
  return Buffer.from(`position:${position}`).toString('base64url');
}

function decodeCursor(cursor: string | null): number {
  if (cursor === null) return 0;
  const position = /^position:(\d+)$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1];
  if (position === undefined) throw new GraphError(100, { message: '(#100) Invalid cursor.' });
  return Number(position);
}
