import * as configuration from './forms/configuration/form';
import * as messageTemplate from './forms/message-template/form';
import * as recordType from './forms/record-type/form';
import { addToNod } from './kit/add-to-nod';

addToNod({ Forms: { configuration, messageTemplate, recordType } });
