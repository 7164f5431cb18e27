// @vitest-environment jsdom
import * as React from 'react';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppModel, View } from '../../local/app/model';
import { dataTypeOf } from '../../local/app/page/controls/customize-cells';
import type { Metadata, Row, Table, WebApi } from '../../local/app/page/data/types';
import { Grid } from '../../local/app/page/grid/grid';
import { setSession } from '../../local/app/page/xrm/session';
import { column } from './scene';

const NAME = 'nod_Nod.Cells';
const ID = '11111111-2222-4333-8444-555555555555';

const table: Table = {
  name: 'nod_optinoutnumber',
  set: 'nod_optinoutnumbers',
  label: 'Number',
  plural: 'Numbers',
  primaryId: 'nod_optinoutnumberid',
  primaryName: 'nod_name',
  columns: new Map(
    [
      column('nod_name', 'String'),
      column('nod_status', 'Picklist', { options: [{ value: 3, label: 'Opted-Out' }] }),
      column('nod_source', 'Picklist', { options: [{ value: 1, label: 'Keyword' }] }),
    ].map((one) => [one.name, one]),
  ),
};
const view: View = {
  id: 'v',
  name: 'Numbers',
  table: table.name,
  fetchXml: `<fetch><entity name="${table.name}"><attribute name="nod_name"/></entity></fetch>`,
  columns: [...table.columns.keys()].map((name) => ({ name, width: 100 })),
};
const row: Row = { [table.primaryId]: ID, nod_name: '+16505550101', nod_status: 3, nod_source: 1 };

type Drawn = { props: unknown; params: unknown };
let drawn: Drawn[];
let started: { event: unknown; destroyed: boolean }[];
let fails: string | undefined;

/** A grid customizer as a bundle registers it. */
class Cells {
  private readonly started = { event: undefined as unknown, destroyed: false };
  init(context: {
    parameters: { EventName: { raw: string } };
    factory: { fireEvent(name: string, payload: unknown): void };
  }): void {
    if (fails !== undefined) throw new Error(fails);
    this.started.event = context.parameters.EventName.raw;
    started.push(this.started);
    context.factory.fireEvent('another event', { cellRendererOverrides: { Text: () => <b>wrong</b> } });
    context.factory.fireEvent(context.parameters.EventName.raw, {
      cellRendererOverrides: {
        OptionSet: (
          props: { value: unknown },
          params: { colDefs: { name: string }[]; columnIndex: number },
        ) => {
          drawn.push({ props, params });
          if (params.colDefs[params.columnIndex]?.name !== 'nod_status') return null;
          return <b>{`status ${String(props.value)}`}</b>;
        },
        Text: () => undefined,
      },
    });
  }
  updateView(): React.ReactElement {
    return <></>;
  }
  destroy(): void {
    this.started.destroyed = true;
  }
}

const api = { get: () => Promise.resolve({ value: [row] }) } as unknown as WebApi;
const metadata: Metadata = { table: () => Promise.resolve(table), may: () => Promise.resolve(true) };
const model = {
  controls: {
    [NAME]: {
      registeredAs: 'Nod.Cells',
      constructorName: 'Cells',
      bundle: '/controls/cells.js',
      css: [],
      strings: {},
      properties: [{ name: 'EventName', type: 'SingleLine.Text', usage: 'bound', required: true }],
      features: [],
    },
  },
  views: {},
  forms: {},
  quickFind: {},
} as unknown as AppModel;

beforeEach(() => {
  drawn = [];
  started = [];
  fails = undefined;
  const user = { id: '5d3c2f10-0000-4000-8000-000000000003', name: 'Agnes Agent', roles: [] };
  setSession({ model, api, metadata, user, lcid: 1033, theme: 'light', go: () => undefined });
  // jsdom loads no scripts: the bundle is there as soon as its element is.
  document.head.append = (...nodes: (Node | string)[]) => {
    for (const node of nodes)
      if (node instanceof HTMLScriptElement)
        setTimeout(() => {
          const framework = Reflect.get(window, 'ComponentFramework') as unknown as {
            registerControl(name: string, control: unknown): void;
          };
          framework.registerControl('Nod.Cells', Cells);
          node.dispatchEvent(new Event('load'));
        });
  };
});
afterEach(cleanup);

const grid = (customizer?: string) => (
  <Grid
    model={model}
    api={api}
    metadata={metadata}
    view={view}
    onOpen={() => undefined}
    {...(customizer === undefined ? {} : { customizer })}
  />
);

describe('a grid with a customizer', () => {
  it('gives it an event, and takes what is fired under that name alone', async () => {
    render(grid(NAME));
    expect(await screen.findByText('status 3')).toBeTruthy();
    expect(started).toMatchObject([{ destroyed: false }]);
    expect(String(started[0]?.event)).toMatch(/^EventName/);
    expect(screen.queryByText('wrong')).toBeNull();
  });

  it('draws itself what the customizer gives nothing for', async () => {
    render(grid(NAME));
    await screen.findByText('status 3');
    expect(screen.getByText('Keyword')).toBeTruthy();
    expect(screen.getByRole('link', { name: '+16505550101' })).toBeTruthy();
  });

  it('says of a cell what the platform says: its value, its columns, and which row it is', async () => {
    render(grid(NAME));
    await screen.findByText('status 3');
    expect(drawn[0]).toMatchObject({
      props: { value: 3, formattedValue: 'Opted-Out', columnDataType: 'OptionSet', isRTLMode: false },
      params: {
        columnIndex: 1,
        rowData: { __rec_id: ID },
        colDefs: [
          { name: 'nod_name', dataType: 'Text', isPrimary: true },
          { name: 'nod_status', dataType: 'OptionSet', isPrimary: false },
          { name: 'nod_source', dataType: 'OptionSet', isPrimary: false },
        ],
      },
    });
  });

  it('ends it when the grid goes, or shows a view that has none', async () => {
    const shown = render(grid(NAME));
    await screen.findByText('status 3');
    shown.rerender(grid());
    expect(await screen.findByText('Opted-Out')).toBeTruthy();
    expect(started).toMatchObject([{ destroyed: true }]);
  });

  it('shows its own text, and why, when the customizer cannot be started', async () => {
    fails = 'no such thing';
    const { container } = render(grid(NAME));
    expect(await screen.findByText('Opted-Out')).toBeTruthy();
    await waitFor(() => expect(container.textContent).toContain('no such thing'));
  });
});

it.each([
  ['String', undefined, 'Text'],
  ['String', 'Email', 'Email'],
  ['String', 'Url', 'URL'],
  ['Integer', 'Duration', 'Duration'],
  ['DateTime', 'DateOnly', 'DateOnly'],
  ['DateTime', undefined, 'DateAndTime'],
  ['Status', undefined, 'OptionSet'],
  ['Boolean', undefined, 'TwoOptions'],
  ['Customer', undefined, 'Customer'],
  ['Uniqueidentifier', undefined, undefined],
] as const)('a column of the type %s, format %s, is %s to a customizer', (type, format, expected) => {
  expect(dataTypeOf({ type, ...(format === undefined ? {} : { format }) })).toBe(expected);
});
