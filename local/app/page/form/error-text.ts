import { WebApiError } from '../data/types';
import { say } from '../words/say';

export interface ErrorText {
  message: string;
  /** Code and words of Dataverse, for whoever helps. */
  details?: string;
}

/** What a person can do something with when Dataverse refused, in words. */
export function errorText(error: unknown): ErrorText {
  if (!(error instanceof WebApiError))
    return { message: error instanceof Error ? error.message : String(error) };
  const details = [error.status, error.code, error.message].filter(Boolean).join(' · ');
  const message = inWords(error);
  return message === error.message ? { message } : { message, details };
}

function inWords({ status, code, message }: WebApiError): string {
  switch (status) {
    case 0:
      return say('Dataverse could not be reached. Nothing was saved; try again.');
    case 401:
      return say('You are no longer signed in. Sign in again; what you typed stays here meanwhile.');
    case 403:
      return code === '0x8004f508' || /secur|attribute|column/i.test(message)
        ? say('You may not change one of these columns. {message}', { message })
        : say('Your security roles do not allow this. {message}', { message });
    case 404:
      return say('This record is not there, or you may not see it.');
    case 409:
      return say(
        'Somebody else has changed something that stands in the way of this. Refresh to see it as it is now.',
      );
    case 412:
      return code === '0x80040237' || /duplicate/i.test(message)
        ? say('There is such a record already. {message}', { message })
        : say('Somebody else has changed this record since you opened it. Refresh to see it as it is now.');
    case 429:
      return say('Dataverse is asked too much at the moment. Wait a little and try again.');
    case 503:
    case 504:
      return say('Dataverse is not available at the moment. Nothing was saved; try again.');
    default:
      return message === '' ? say('Dataverse answered with {status}.', { status }) : message;
  }
}
