import * as React from 'react';
import type { Metadata, Place, WebApi } from '../data/types';
import { numberOfRecord } from '../phone/number-of-record';

/** Where the panel has room beside the page. */
const ROOMY = '(min-width: 1300px)';
const KEPT_AS = 'nod-phone-shown';

export type PhoneState = {
  shown: boolean;
  toggle: () => void;
  digits: string | undefined;
  choose: (digits: string) => void;
};

/** Whether the phone is shown, and whose it is: that of the record that is open, when it has a number. */
export function usePhone({
  place,
  api,
  metadata,
}: {
  place: Place;
  api: WebApi;
  metadata: Metadata;
}): PhoneState {
  const [shown, setShown] = React.useState(
    () => matchMedia(ROOMY).matches && sessionStorage.getItem(KEPT_AS) !== 'no',
  );
  const [digits, setDigits] = React.useState<string>();
  React.useEffect(() => {
    let gone = false;
    numberOfRecord(place, { api, metadata }).then(
      (found) => {
        if (!gone && found !== undefined) setDigits(found);
      },
      // The form says that the record cannot be read; the phone stays whose it was.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [place, api, metadata]);
  return {
    shown,
    toggle: () => {
      sessionStorage.setItem(KEPT_AS, shown ? 'no' : 'yes');
      setShown(!shown);
    },
    digits,
    choose: (chosen) => setDigits(chosen === '' ? undefined : chosen),
  };
}
