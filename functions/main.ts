import { compose } from './compose';
import { registerDataverseEvents } from './triggers/dataverse-events';
import { registerHealth } from './triggers/health';
import { registerRecordInbound } from './triggers/record-inbound';
import { registerTimers } from './triggers/timers';
import { registerWhatsAppWebhook } from './triggers/whatsapp-webhook';

const app = compose();
registerWhatsAppWebhook(app);
registerRecordInbound(app);
registerDataverseEvents(app);
registerTimers(app);
registerHealth(app);
