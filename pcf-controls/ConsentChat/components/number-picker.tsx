import * as React from 'react';
import type { RecordNumber } from '../conversation/conversation';
import { useWords } from './words';

/** The number that the conversation is held under; a choice only where the record has several. */
export function NumberPicker(props: {
  numbers: readonly RecordNumber[];
  selected?: RecordNumber;
  onSelect: (key: string) => void;
}): React.ReactElement | null {
  const { numbers, selected, onSelect } = props;
  const { t } = useWords();
  const written = (number: RecordNumber) =>
    number.digits === undefined ? t('Chat_NumberWithheld') : number.written;
  if (selected === undefined) return null;
  if (numbers.length < 2) {
    return (
      <span className="nodc-number">
        <bdi>{written(selected)}</bdi>
      </span>
    );
  }
  return (
    <select
      className="nodc-select"
      aria-label={t('Chat_Number')}
      value={selected.key}
      onChange={(event) => onSelect(event.target.value)}
    >
      {numbers.map((number) => (
        <option key={number.key} value={number.key}>
          {`\u2068${written(number)}\u2069${number.column ? ` · ${number.label ?? number.column}` : ''}`}
        </option>
      ))}
    </select>
  );
}
