import * as React from 'react';
import type { Metadata, Place, WebApi } from '../data/types';
import { numbersOfRecord } from '../phone/numbers-of-record';

/** Where the panel has room beside the page. */
const ROOMY = '(min-width: 1300px)';
const KEPT_AS = 'nod-phone-shown';
const LOOK_AGAIN_MS = 3_000;

export type PhoneState = {
  shown: boolean;
  toggle: () => void;
  digits: string | undefined;
  /** Those of the record that is open, the preferred first. */
  ofRecord: readonly string[];
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
  const [ofRecord, setOfRecord] = React.useState<readonly string[]>([]);
  React.useEffect(() => {
    const roomy = matchMedia(ROOMY);
    // Without room it lies over the page: it goes when the window becomes narrow, until it is asked for.
    const onChange = () => setShown(roomy.matches && sessionStorage.getItem(KEPT_AS) !== 'no');
    roomy.addEventListener('change', onChange);
    return () => roomy.removeEventListener('change', onChange);
  }, []);
  React.useEffect(() => {
    let gone = false;
    let again: number | undefined;
    const look = async (): Promise<void> => {
      try {
        const found = await numbersOfRecord(place, { api, metadata });
        if (gone) return;
        setOfRecord(found);
        setDigits((before) =>
          before !== undefined && found.includes(before) ? before : (found[0] ?? before),
        );
        // A record that was made just now has its number a moment later.
        if (shown && found.length === 0 && place.pageType === 'entityrecord' && place.id !== undefined)
          again = window.setTimeout(() => void look(), LOOK_AGAIN_MS);
      } catch {
        // The form says that the record cannot be read; the phone stays whose it was.
        if (!gone) setOfRecord([]);
      }
    };
    void look();
    return () => {
      gone = true;
      window.clearTimeout(again);
    };
  }, [place, api, metadata, shown]);
  return {
    shown,
    toggle: () => {
      sessionStorage.setItem(KEPT_AS, shown ? 'no' : 'yes');
      setShown(!shown);
    },
    digits,
    ofRecord,
    choose: (chosen) => setDigits(chosen === '' ? undefined : chosen),
  };
}
