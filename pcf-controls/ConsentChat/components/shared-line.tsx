import * as React from 'react';
import type { SharedRecord } from '../conversation/conversation';
import { Icon } from '../../shared/icons';
import { useWords } from './words';

const shownAtOnce = 3;

/** With whom the customer shares the number: what is written here may be read by them, and what they wrote stands here. */
export function SharedLine(props: {
  sharedWith: readonly SharedRecord[];
  onOpen: (record: SharedRecord) => void;
}): React.ReactElement | null {
  const { sharedWith, onOpen } = props;
  const { t } = useWords();
  if (sharedWith.length === 0) return null;
  const rest = sharedWith.length - shownAtOnce;
  return (
    <p className="nodc-shared">
      <Icon name="people" />
      <span>
        {t('Chat_SharedWith')}{' '}
        {sharedWith.slice(0, shownAtOnce).map((record, index) => (
          <React.Fragment key={`${record.table}:${record.id}`}>
            {index > 0 && ', '}
            <button type="button" className="nodc-link" onClick={() => onOpen(record)}>
              <bdi>{record.name}</bdi>
            </button>
          </React.Fragment>
        ))}
        {rest > 0 && ` ${t('Chat_AndMore', rest)}`}
      </span>
    </p>
  );
}
