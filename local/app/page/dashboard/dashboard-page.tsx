import * as React from 'react';
import { CommandBar as FluentCommandBar } from '@fluentui/react';
import type { AppModel, Section } from '../../model';
import type { Metadata, Place, WebApi } from '../data/types';
import { Switcher } from '../grid/switcher';
import { say } from '../words/say';
import { DashboardTile } from './dashboard-tile';
import './dashboard.css';

export type DashboardSurroundings = {
  model: AppModel;
  api: WebApi;
  metadata: Metadata;
  go: (place: Place) => void;
};

/** Charts and lists of a dashboard, laid out as its sections say, one below the other where there is no room. */
export function DashboardPage({
  id,
  ...surroundings
}: DashboardSurroundings & { id: string }): React.ReactElement {
  const { model, go } = surroundings;
  const dashboard = model.dashboards.find((one) => one.id === id);
  const [version, setVersion] = React.useState(0);
  React.useEffect(() => {
    if (dashboard) document.title = `${dashboard.name} – ${model.name}`;
  }, [dashboard, model.name]);
  if (!dashboard)
    return (
      <div className="card grid-problem">
        <strong>{say('The solution has no such dashboard')}</strong>
        <span>{say('Choose something else in the site map.')}</span>
      </div>
    );
  const sections = dashboard.tabs
    .filter(({ visible }) => visible)
    .flatMap(({ columns }) => columns.flatMap(({ sections: all }) => all))
    .filter(({ visible }) => visible);
  return (
    <>
      <div className="card commands">
        <FluentCommandBar
          ariaLabel={say('Commands')}
          styles={{ root: { padding: 0, height: 40, background: 'transparent' } }}
          items={[
            {
              key: 'refresh',
              text: say('Refresh all'),
              iconProps: { iconName: 'Refresh' },
              onClick: () => setVersion((before) => before + 1),
            },
          ]}
        />
      </div>
      <div className="dashboard-head">
        <Switcher
          label={say('Dashboards')}
          items={model.dashboards}
          current={dashboard}
          choose={(chosen) => go({ pageType: 'dashboard', id: chosen })}
        />
      </div>
      {sections.map((section) => (
        <DashboardSection key={section.id} section={section} version={version} {...surroundings} />
      ))}
    </>
  );
}

/** Cells are as many rows high, and columns wide, as they say; empty rows below are the room for that. */
function DashboardSection({
  section,
  version,
  ...surroundings
}: DashboardSurroundings & { section: Section; version: number }): React.ReactElement {
  return (
    <div className="dashboard-room">
      <div
        className="dashboard"
        style={{ gridTemplateColumns: `repeat(${section.columns}, minmax(0, 1fr))` }}
      >
        {section.rows.flatMap((cells, row) =>
          cells
            .filter(({ control, visible }) => control && visible)
            .map((cell) => (
              <div
                key={cell.control!.id}
                className="card tile"
                style={{
                  gridColumn: `span ${Math.min(cell.colSpan, section.columns)}`,
                  gridRow: `${row + 1} / span ${cell.rowSpan}`,
                }}
              >
                <DashboardTile cell={cell} control={cell.control!} version={version} {...surroundings} />
              </div>
            )),
        )}
      </div>
    </div>
  );
}
