import * as React from 'react';
import { phoneApi } from './phone-api';
import type { PhoneName } from './types';
import { say } from '../words/say';

/** Whose phone is in hand: those of the record that is open first, then everybody's. */
export function PhoneChoice({
  digits,
  ofRecord,
  choose,
}: {
  digits: string | undefined;
  ofRecord: readonly string[];
  choose: (digits: string) => void;
}): React.ReactElement {
  const [phones, setPhones] = React.useState<PhoneName[]>([]);
  React.useEffect(() => {
    phoneApi.list().then(setPhones, () => setPhones([]));
  }, [digits]);
  const others = phones.filter((one) => !ofRecord.includes(one.digits));
  const known = [...ofRecord, ...others.map((one) => one.digits)];
  const nameOf = (one: string): string => phones.find((phone) => phone.digits === one)?.name ?? '';
  /** A number tells apart the phones of one person, and of two of the same name. */
  const label = (one: string): string => {
    const name = nameOf(one);
    const alone = phones.filter((phone) => phone.name === name).length === 1;
    return name === '' || name === one ? `+${one}` : alone ? name : `${name}, +${one}`;
  };
  const option = (one: string): React.ReactElement => (
    <option key={one} value={one}>
      {label(one)}
    </option>
  );
  return (
    <>
      <label htmlFor="phone-choice">{say('Phone of')}</label>
      <select id="phone-choice" value={digits ?? ''} onChange={(event) => choose(event.target.value)}>
        {digits === undefined && <option value="">{say('Choose a customer')}</option>}
        {digits !== undefined && !known.includes(digits) && option(digits)}
        {ofRecord.length > 1 ? (
          <>
            <optgroup label={say('The record that is open')}>{ofRecord.map(option)}</optgroup>
            <optgroup label={say('Others')}>{others.map((one) => option(one.digits))}</optgroup>
          </>
        ) : (
          known.map(option)
        )}
      </select>
    </>
  );
}
