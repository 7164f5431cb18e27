export type { Cloud, CloudOptions } from './cloud';
export { PRINCIPALS, type PrincipalName } from './people';
export type { Phones, Thread } from './phones';
export { type CloudPorts, PortTakenError, freePorts, portsFrom } from './ports';
export { startCloud } from './start-cloud';
export { type Row, type WebApi, WebApiError, labelIn } from './web-api';
