export { createMailAlarms, type MailAlarmOptions } from './create-mail-alarms';
export { createLogAlarms } from './create-log-alarms';
