import * as React from 'react';
import type { SendFacts } from '@nod/consent';
import { type Choice, requestOf } from '../compose/ask';
import { ChecksList } from './checks-list';
import { Icon } from '../../shared/icons';
import { useWords } from './words';

/** Opens the answer to "Why can't I send?" for a choice. */
export function WhyButton(props: { choice: Choice; facts: SendFacts }): React.ReactElement {
  const { t } = useWords();
  const [open, setOpen] = React.useState(false);
  return (
    <div className="nodc-why">
      <button type="button" className="nodc-link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('Why_Ask')}
        <Icon name="chevron" size={12} />
      </button>
      {open && <ChecksList request={requestOf(props.choice)} facts={props.facts} />}
    </div>
  );
}
