import type { SetupOutcome } from '@nod/solution/rows/setup-request';
import { NodError, RefusedError } from '../../errors';

type Failed = Extract<SetupOutcome, { action: 'Failed' }>;

/** That a request could not be done, with what to do next. */
export function failed(code: string, text: string): Failed {
  return { action: 'Failed', code, text };
}

/** What an admin is told of an error that ended a request. */
export function failedBy(error: unknown): Failed {
  if (!(error instanceof NodError))
    return failed(
      'unexpected',
      'Something went wrong in the app. Try again; if it goes on, look at its log.',
    );
  if (error instanceof RefusedError && error.code === 'whatsapp-refused') {
    const code = `whatsapp-${error.vendorCode || error.status}`;
    return failed(code, whatsApp(error.vendorCode, error.status));
  }
  switch (error.code) {
    case 'whatsapp-unreachable':
      return failed(error.code, 'WhatsApp did not answer, or not in full. Try again in a few minutes.');
    case 'dataverse-refused':
      return failed(
        error.code,
        'Dataverse refused what the app wanted to read or write. Run the set-up check: it says which privilege or column is missing.',
      );
    case 'dataverse-conflict':
      return failed(error.code, 'Others kept changing the same rows. Nothing was lost. Try again.');
    default:
      return failed(error.code, 'It could not be done. Try again; if it goes on, run the set-up check.');
  }
}

/** https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes */
function whatsApp(vendorCode: string, status: number): string {
  switch (vendorCode) {
    case '0':
    case '190':
      return 'WhatsApp does not accept the access token: it has ended, or was taken back. Make a new one for the system user in Meta Business settings, and enter it in the settings of the app.';
    case '3':
    case '10':
    case '200':
    case '131005':
      return 'The access token does not allow this. Give the system user the permission whatsapp_business_management and the WhatsApp account, then make a new token.';
    case '4':
    case '80007':
      return 'WhatsApp has been asked too often within an hour. Try again later.';
    case '100':
      return 'WhatsApp does not know this account. Correct the WhatsApp Business Account ID on the configuration, or let the system user of the token work in the account.';
    case '368':
    case '131031':
      return 'WhatsApp has restricted the account. Look in WhatsApp Manager for why and until when.';
    default:
      return `WhatsApp refused with the code ${vendorCode || status}. Run the set-up check, or look the code up in WhatsApp’s list of error codes.`;
  }
}
