import * as React from 'react';
import { phoneApi } from './phone-api';
import type { PhoneView } from './types';

const TICK_MS = 1_000;
/** After an action its effects come within a second or so: look more often for a while. */
const QUICK_TICK_MS = 200;
const QUICK_FOR_MS = 3_000;
/** Delivered comes a moment after sent; what is not delivered yet cannot be read. */
const READ_AFTER_MS = 400;

export type Thread = {
  phone: PhoneView | undefined;
  trouble: string;
  /** Does something on the phone, and looks what came of it. */
  act: (doing: Promise<unknown>) => void;
};

/** The conversation on a phone, read again and again while it is looked at. What comes in is read by the customer. */
export function useThread(digits: string | undefined): Thread {
  const [phone, setPhone] = React.useState<PhoneView>();
  const [trouble, setTrouble] = React.useState('');
  const quickUntil = React.useRef(0);
  const wake = React.useRef<() => void>(() => undefined);
  React.useEffect(() => {
    setPhone(undefined);
    if (digits === undefined) return;
    let timer: number | undefined;
    let gone = false;
    let opened = '';
    const look = async (): Promise<void> => {
      window.clearTimeout(timer);
      if (document.visibilityState === 'visible')
        await phoneApi.thread(digits).then(
          (view) => {
            if (gone) return;
            setPhone((before) => (JSON.stringify(before) === JSON.stringify(view) ? before : view));
            setTrouble('');
            const last = view.messages[view.messages.length - 1];
            if (last?.from !== 'business' || last.id === opened) return;
            opened = last.id;
            window.setTimeout(() => void phoneApi.open(digits).catch(() => undefined), READ_AFTER_MS);
          },
          (error: unknown) => !gone && setTrouble(error instanceof Error ? error.message : String(error)),
        );
      const pause = Date.now() < quickUntil.current ? QUICK_TICK_MS : TICK_MS;
      if (!gone) timer = window.setTimeout(() => void look(), pause);
    };
    wake.current = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void look(), QUICK_TICK_MS);
    };
    void look();
    return () => {
      gone = true;
      window.clearTimeout(timer);
    };
  }, [digits]);
  const act = (doing: Promise<unknown>): void => {
    quickUntil.current = Date.now() + QUICK_FOR_MS;
    wake.current();
    doing.catch((error: unknown) => setTrouble(error instanceof Error ? error.message : String(error)));
  };
  return { phone: phone?.digits === digits ? phone : undefined, trouble, act };
}
