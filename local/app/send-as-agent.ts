import { Direction, MessageType, SessionType } from '@nod/solution';
import type { WebApi } from '../cloud/web-api';
import { BUSINESS } from '../seed';
import { readCustomer, setOf } from './customers';
import type { SendOrder } from './view';

/**
 * Asks for a message to be sent, as an agent does in the chat on a record: by creating its row. Whether it
 * leaves is decided by the app; the row then says so.
 * @returns the id of the row
 */
export async function sendAsAgent(dataverse: WebApi, order: SendOrder): Promise<string> {
  const { digits } = await readCustomer(dataverse, order);
  return dataverse.post('nod_messages', {
    nod_name: 'templateId' in order ? 'Template' : 'Text',
    nod_direction: Direction.Outbound,
    nod_sessiontype: SessionType[order.session],
    nod_occurredon: new Date().toISOString(),
    nod_phonenumber: digits,
    'nod_configurationid@odata.bind': `/nod_configurations(${BUSINESS.id})`,
    [`nod_${order.table}id@odata.bind`]: `/${setOf(order.table)}(${order.id})`,
    ...('templateId' in order
      ? {
          nod_type: MessageType.Template,
          'nod_templateid@odata.bind': `/nod_messagetemplates(${order.templateId})`,
          nod_parameters: JSON.stringify(order.parameters),
        }
      : { nod_type: MessageType.Text, nod_body: order.text }),
  });
}
