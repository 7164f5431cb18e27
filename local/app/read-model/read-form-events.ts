import { type Element, attributeOf, childAt, childrenOf } from './xml';
import type { FormEvent } from '../model';
import { toWebResource } from './identifier';

const EVENTS = ['onload', 'onsave', 'onchange', 'tabstatechange'] as const;

/** An `<event>` of a form with its handlers that are enabled; none for one that the page does not raise. */
export function readEvent(event: Element, table: string, ignored: string[]): FormEvent[] {
  const given = (attributeOf(event, 'name') ?? '').toLowerCase();
  const name = EVENTS.find((one) => one === given);
  if (name === undefined) {
    ignored.push(`event of ${table}: ${given}`);
    return [];
  }
  const column = attributeOf(event, 'attribute')?.toLowerCase();
  const handlers = childrenOf(childAt(event, 'Handlers'), 'Handler')
    .filter((handler) => attributeOf(handler, 'enabled') !== 'false')
    .map((handler) => {
      const parameters = attributeOf(handler, 'parameters');
      return {
        library: toWebResource(attributeOf(handler, 'libraryName')),
        functionName: attributeOf(handler, 'functionName') ?? '',
        passContext: attributeOf(handler, 'passExecutionContext') === 'true',
        ...(parameters === undefined || parameters === '' ? {} : { parameters }),
      };
    });
  return [{ name, ...(column === undefined ? {} : { column }), handlers }];
}
