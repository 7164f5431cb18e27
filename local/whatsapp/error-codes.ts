export type KnownError = { title: string; status: number; details: string };

// Codes, titles and statuses of https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes
// (statuses as third parties list them: build on codes, as Meta says).
export const ERROR_CODES: Readonly<Record<number, KnownError>> = {
  0: { title: 'AuthException', status: 401, details: 'We were unable to authenticate the app user.' },
  1: { title: 'API Unknown', status: 400, details: 'Invalid request or possible server error.' },
  2: { title: 'API Service', status: 503, details: 'Temporary due to downtime or due to being overloaded.' },
  4: { title: 'API Too Many Calls', status: 400, details: 'The app has reached its API call rate limit.' },
  10: {
    title: 'Permission Denied',
    status: 403,
    details: 'Permission is either not granted or has been removed.',
  },
  15: {
    title: 'App Access Token Required',
    status: 400,
    details: 'This method must be called with an app access token.',
  },
  33: {
    title: 'Parameter value is not valid',
    status: 400,
    details: 'The business phone number has been deleted.',
  },
  100: {
    title: 'Invalid parameter',
    status: 400,
    details: 'The request included one or more unsupported or misspelled parameters.',
  },
  190: { title: 'Access token has expired', status: 401, details: 'Your access token has expired.' },
  368: {
    title: 'Temporarily blocked for policies violations',
    status: 403,
    details: 'The WhatsApp Business Account has been restricted or disabled for violating a platform policy.',
  },
  2200: {
    title: 'Callback verification failed',
    status: 400,
    details: 'The callback URL did not prove itself.',
  },
  80007: {
    title: 'Rate limit issues',
    status: 400,
    details: 'The WhatsApp Business Account has reached its rate limit.',
  },
  130403: { title: 'User blocked', status: 400, details: 'The business has blocked this user.' },
  130429: { title: 'Rate limit hit', status: 429, details: 'Cloud API message throughput has been reached.' },
  130472: {
    title: "User's number is part of an experiment",
    status: 400,
    details: 'Message was not sent as part of an experiment.',
  },
  131000: {
    title: 'Something went wrong',
    status: 500,
    details: 'Message failed to send due to an unknown error.',
  },
  131005: {
    title: 'Access denied',
    status: 403,
    details: 'Permission is either not granted or has been removed.',
  },
  131008: {
    title: 'Required parameter is missing',
    status: 400,
    details: 'The request is missing a required parameter.',
  },
  131009: {
    title: 'Parameter value is not valid',
    status: 400,
    details: 'One or more parameter values are invalid.',
  },
  131016: { title: 'Service unavailable', status: 503, details: 'A service is temporarily unavailable.' },
  131021: {
    title: 'Recipient cannot be sender',
    status: 400,
    details: 'Sender and recipient phone number is the same.',
  },
  131026: { title: 'Message undeliverable', status: 400, details: 'Message Undeliverable.' },
  131031: {
    title: 'Account has been locked',
    status: 403,
    details: 'The WhatsApp Business Account has been restricted or disabled.',
  },
  131042: {
    title: 'Business eligibility payment issue',
    status: 400,
    details: 'There was an error related to your payment method.',
  },
  131047: {
    title: 'Re-engagement message',
    status: 400,
    details:
      'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
  },
  131048: {
    title: 'Spam rate limit hit',
    status: 400,
    details:
      'Message failed to send because there are restrictions on how many messages can be sent from this phone number.',
  },
  131049: {
    title: 'This message was not delivered to maintain healthy ecosystem engagement.',
    status: 400,
    details: 'In order to maintain a healthy ecosystem engagement, the message failed to be delivered.',
  },
  131050: {
    title: 'User has stopped marketing messages',
    status: 400,
    details:
      'Unable to deliver the message. This recipient has chosen to stop receiving marketing messages on WhatsApp from your business.',
  },
  131051: {
    title: 'Unsupported message type',
    status: 400,
    details: 'Message type is currently not supported.',
  },
  131055: {
    title: 'Method not allowed',
    status: 400,
    details: 'Only marketing template messages are supported by this API.',
  },
  131056: {
    title: '(Business Account, Consumer Account) pair rate limit hit',
    status: 429,
    details:
      'Message failed to send because there were too many messages sent from this phone number to the same phone number in a short period of time.',
  },
  131057: {
    title: 'Account in maintenance mode',
    status: 500,
    details: 'Business Account is in maintenance mode.',
  },
  132000: {
    title: 'Number of parameters does not match the expected number of params',
    status: 400,
    details:
      'The number of variable parameter values does not match the number of variables in the template.',
  },
  132001: {
    title: 'Template name does not exist in the translation',
    status: 404,
    details: 'The template does not exist in the specified language or has not been approved.',
  },
  132012: {
    title: 'Parameter format does not match format in the created template',
    status: 400,
    details: 'Variable parameter values formatted incorrectly.',
  },
  132015: {
    title: 'Template is paused',
    status: 400,
    details: 'Template is paused due to low quality so it cannot be sent in a template message.',
  },
  132016: {
    title: 'Template is disabled',
    status: 400,
    details: 'Template has been paused too many times due to low quality and is now permanently disabled.',
  },
  132018: {
    title: "There's an issue with the parameters in your template",
    status: 400,
    details: 'The parameters of the template message do not fit the template.',
  },
  139100: {
    title: 'Failed to block/unblock users',
    status: 400,
    details: 'Failed to block or unblock some users.',
  },
};
