import * as React from 'react';
import { Icon, type IconName } from './icons';

export type Tone = 'good' | 'bad' | 'wait' | 'none';

/** A word of state with its sign: never by colour alone. */
export function StatusBadge(props: {
  tone: Tone;
  icon: IconName;
  text: string;
  /** What the word is about, for screen readers and as a tip. */
  about?: string;
}): React.ReactElement {
  const { tone, icon, text, about } = props;
  return (
    <span className={`nodc-badge nodc-${tone}`} title={about}>
      <Icon name={icon} size={14} />
      <span>{text}</span>
    </span>
  );
}
