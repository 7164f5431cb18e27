import * as React from 'react';
import type { Configuration } from '@nod/solution/rows/configuration';
import { useWords } from './words';

/** Which of the business's own numbers the conversation is with, where the table is registered under several. */
export function BusinessPicker(props: {
  businesses?: readonly Configuration[];
  selected?: Configuration;
  onSelect: (id: string) => void;
}): React.ReactElement | null {
  const { businesses, selected, onSelect } = props;
  const { t } = useWords();
  if (businesses === undefined || selected === undefined) return null;
  return (
    <label className="nodc-business">
      <span>{t('Chat_Business')}</span>
      <select className="nodc-select" value={selected.id} onChange={(event) => onSelect(event.target.value)}>
        {businesses.map((business) => (
          <option key={business.id} value={business.id}>
            {nameOf(business)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Its name and its number, which stays left to right. Without either, WhatsApp's id of the number tells it apart. */
function nameOf({ name, businessName, displayNumber, phoneNumberId }: Configuration): string {
  // WhatsApp's webhooks give its digits alone, with the country code.
  const plus = /^\d/.test(displayNumber ?? '') ? '+' : '';
  const number = displayNumber && `\u2068${plus}${displayNumber}\u2069`;
  return [name ?? businessName, number].filter(Boolean).join(' · ') || phoneNumberId;
}
