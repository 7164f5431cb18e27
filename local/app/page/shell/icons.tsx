import * as React from 'react';

/** Pictures are drawn here: Fluent 8 would fetch a font for them. */
function Icon({ d, size = 20 }: { d: string; size?: number }): React.ReactElement {
  return (
    <svg viewBox="0 0 20 20" width={size} height={size} aria-hidden="true" className="icon">
      <path d={d} />
    </svg>
  );
}

export const Menu = (): React.ReactElement => <Icon d="M3 5.5h14M3 10h14M3 14.5h14" />;
export const Bell = (): React.ReactElement => (
  <Icon d="M10 2.8a4.7 4.7 0 0 0-4.7 4.7v3.2L4 13.6h12l-1.3-2.9V7.5A4.7 4.7 0 0 0 10 2.8ZM8.2 16a1.9 1.9 0 0 0 3.6 0" />
);
export const Phone = (): React.ReactElement => (
  <Icon d="M6.5 2.5h7a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1v-13a1 1 0 0 1 1-1ZM9 15h2" />
);
export const Close = (): React.ReactElement => <Icon d="M4.5 4.5l11 11M15.5 4.5l-11 11" />;
export const ChevronDown = (): React.ReactElement => <Icon d="M5 7.8l5 4.8 5-4.8" size={14} />;
export const ChevronLeft = (): React.ReactElement => <Icon d="M12.2 4.5L7 10l5.2 5.5" size={16} />;
export const ChevronRight = (): React.ReactElement => <Icon d="M7.8 4.5L13 10l-5.2 5.5" size={16} />;
export const Search = (): React.ReactElement => (
  <Icon d="M8.6 3.4a5.2 5.2 0 1 0 0 10.4 5.2 5.2 0 0 0 0-10.4ZM12.5 12.5l4.2 4.2" size={16} />
);
export const Send = (): React.ReactElement => <Icon d="M3.4 10h8M3.4 10 2.6 3.6 17.4 10 2.6 16.4Z" />;
export const ChartColumns = (): React.ReactElement => (
  <Icon d="M3 17h14M5.5 14v-4M10 14V4.5M14.5 14V7.5" size={16} />
);
export const More = (): React.ReactElement => <Icon d="M10 4.9v.2M10 9.9v.2M10 14.9v.2" />;
export const SortArrow = ({ descending }: { descending: boolean }): React.ReactElement => (
  <Icon d={descending ? 'M10 4v12M5.5 11.5 10 16l4.5-4.5' : 'M10 16V4M5.5 8.5 10 4l4.5 4.5'} size={14} />
);

/** Tables of the platform and pages, whose pictures no solution brings. */
const KINDS: Readonly<Record<string, string>> = {
  contact: 'M10 10.2a3.4 3.4 0 1 0 0-6.8 3.4 3.4 0 0 0 0 6.8ZM3.8 17c.5-3 3-4.6 6.2-4.6s5.7 1.6 6.2 4.6',
  lead: 'M3 4h14l-5.2 6.2v5L8.2 17v-6.8Z',
  dashboard: 'M3.5 3.5h5.5v6H3.5ZM11.5 3.5h5v3.5h-5ZM11.5 9.5h5v7h-5ZM3.5 12h5.5v4.5H3.5Z',
  'web-resource': 'M3 4h14v12H3ZM3 7.5h14M5.5 5.8h.1M7.5 5.8h.1',
  account: 'M4.5 17V3.5h7V17M11.5 8h4v9M2.8 17h14.4M6.8 6.5h2.4M6.8 9.5h2.4M6.8 12.5h2.4',
};

/** The picture of a sub-area: the solution's, the platform's, or a plain sheet. */
export function ItemIcon({ kind, icon }: { kind: string; icon?: string }): React.ReactElement {
  if (icon !== undefined) return <img src={`/WebResources/${icon}`} alt="" width={20} height={20} />;
  return <Icon d={KINDS[kind] ?? 'M5 2.8h6.5L15 6.3v10.9H5ZM11.3 3v3.6H15M7.5 10h5M7.5 13h5'} />;
}
