import * as React from 'react';

/** Outlines on a grid of 20; `currentColor`, so that themes and high contrast colour them. */
const paths = {
  tick: 'M4 10.5l4 4 8-9',
  ticks: 'M1.5 10.5l4 4 8-9M10 14l.5.5 8-9',
  cross: 'M5 5l10 10M15 5L5 15',
  lock: 'M5 9h10v8H5zM7 9V6.5a3 3 0 016 0V9',
  block: 'M10 2.5a7.5 7.5 0 100 15 7.5 7.5 0 000-15zM4.7 4.7l10.6 10.6',
  clock: 'M10 2.5a7.5 7.5 0 100 15 7.5 7.5 0 000-15zM10 6v4.5l3 1.5',
  send: 'M3 10L2.5 3l15 7-15 7L3 10zm0 0h7.5',
  template: 'M3 3.5h14v13H3zM6 7h8M6 10h8M6 13h4',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  details: 'M3 3.5h14v13H3zM12.5 3.5v13',
  warning: 'M10 3l7.5 13.5h-15zM10 8v4M10 14.2v.01',
  info: 'M10 2.5a7.5 7.5 0 100 15 7.5 7.5 0 000-15zM10 9v5M10 6.2v.01',
  offline: 'M2 7.5a12 12 0 0116 0M5 11a8 8 0 0110 0M8 14a3.5 3.5 0 014 0M3 3l14 14',
  reply: 'M8 4L3 9l5 5M3 9h8a6 6 0 016 6v1',
  search: 'M8.5 3a5.5 5.5 0 100 11 5.5 5.5 0 000-11zM12.5 12.5L17 17',
  back: 'M12 4l-6 6 6 6',
  people:
    'M7.5 4a3 3 0 100 6 3 3 0 000-6zM2 16.5c0-3 2.4-4.5 5.5-4.5s5.5 1.5 5.5 4.5M13.5 5a2.5 2.5 0 010 5M15 12.3c1.9.6 3 2 3 4.2',
  stop: 'M7 2.5h6L17.5 7v6L13 17.5H7L2.5 13V7zM7 10h6',
  chat: 'M3 4h14v10H9l-4 3.5V14H3z',
  chevron: 'M5 8l5 5 5-5',
} as const;

export type IconName = keyof typeof paths;

/** A picture that says nothing by itself: the text beside it, or the label of its button, does. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }): React.ReactElement {
  const mirrored = name === 'send' || name === 'back' || name === 'reply' || name === 'details';
  return (
    <svg
      className={mirrored ? 'nodc-icon nodc-mirror' : 'nodc-icon'}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2.4 : 1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
