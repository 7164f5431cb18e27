// @vitest-environment jsdom
import * as React from 'react';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MarketingStatus, RequestAction, RequestStatus } from '@nod/solution';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { CellRenderer, GridCustomizer } from '../../pcf-controls/OptInStatusGrid/grid-customizer';
import { OptInStatusGrid } from '../../pcf-controls/OptInStatusGrid/index';
import { createHost, type Host, NUMBER_ID } from './opt-in-status-host';

const user = userEvent.setup({ delay: null });
// Fluent gives focus only to what is visible, and nothing has a place where nothing is laid out.
Object.defineProperty(HTMLElement.prototype, 'offsetParent', {
  get(this: HTMLElement) {
    return this.parentElement;
  },
});
afterEach(cleanup);

const COLUMNS = [{ name: 'nod_name' }, { name: 'nod_status' }, { name: 'number.nod_status' }];
const OTHER_ID = '5b1c9f2e-0000-4000-8000-000000000002';

/** The control as a grid starts it, and what it fires. */
function start(host: Host, eventName: string | null = 'customize_1', read: () => unknown = () => []) {
  const fired: { name: string; customizer: GridCustomizer }[] = [];
  const control = new OptInStatusGrid();
  control.init({
    ...(host.context as object),
    parameters: { EventName: { raw: eventName } },
    webAPI: {
      ...host.context.webAPI,
      retrieveMultipleRecords: async () => ({ entities: await read() }),
    },
    factory: {
      fireEvent: (name: string, customizer: GridCustomizer) => void fired.push({ name, customizer }),
    },
  } as never);
  return { control, fired, draw: fired[0]?.customizer.cellRendererOverrides.OptionSet as CellRenderer };
}

const cell = (draw: CellRenderer, value: unknown, rowId: string | undefined = NUMBER_ID, columnIndex = 1) =>
  draw({ value }, { colDefs: COLUMNS, columnIndex, rowData: { __rec_id: rowId } });

async function enter(name: RegExp | string = 'Enter') {
  const dialog = within(await screen.findByRole('dialog'));
  await user.selectOptions(dialog.getByLabelText(/How it was received/), 'Phone');
  await user.type(dialog.getByRole('textbox'), 'Called and asked for it.');
  await user.click(dialog.getByRole('button', { name }));
}

describe('the customizer', () => {
  it('answers to the event that its grid names, once, and draws nothing itself', () => {
    const { control, fired } = start(createHost());
    expect(fired.map(({ name }) => name)).toEqual(['customize_1']);
    expect(render(control.updateView()).container.innerHTML).toBe('');
  });

  it('answers to nobody where no event is named, as on a form', () => {
    expect(start(createHost(), null).fired).toEqual([]);
  });

  it('brings its styles into the page once for all grids', () => {
    start(createHost());
    start(createHost());
    expect(document.querySelectorAll('#nod-opt-in-status-styles')).toHaveLength(1);
  });

  it.each([
    ['another column', MarketingStatus.Pending, 0],
    ['the status of a linked table, whose row is another', MarketingStatus.Pending, 2],
    ['a value that the solution does not know', 7, 1],
  ])('leaves %s to the grid', (_, value, columnIndex) => {
    const { draw } = start(createHost());
    expect(cell(draw, value, NUMBER_ID, columnIndex)).toBeNull();
  });
});

describe('a cell', () => {
  it.each(Object.entries(MarketingStatus))(
    'says %s, for a value as a number and as a text',
    (label, value) => {
      const { draw } = start(createHost({ mayCreate: false }));
      render(
        <>
          {cell(draw, value)}
          {cell(draw, String(value), OTHER_ID)}
        </>,
      );
      expect(screen.getAllByText(label)).toHaveLength(2);
      expect(screen.queryByRole('switch')).toBeNull();
    },
  );

  it.each([
    ['Single Opt-In', 'M4 10.5l4 4 8-9'],
    ['Double Opt-In', 'M1.5 10.5l4 4 8-9M10 14l.5.5 8-9'],
  ] as const)('has the ticks of %s', (label, path) => {
    const { draw } = start(createHost());
    const { container } = render(cell(draw, MarketingStatus[label])!);
    expect(container.querySelector('.nodc-badge path')?.getAttribute('d')).toBe(path);
  });

  it('has no switch where the grid does not say which row it is', () => {
    const { draw } = start(createHost());
    render(draw({ value: MarketingStatus.Pending }, { colDefs: COLUMNS, columnIndex: 1 })!);
    expect(screen.getByText('Pending')).toBeTruthy();
    expect(screen.queryByRole('switch')).toBeNull();
  });

  it('speaks the language of the person, right to left where the grid is', () => {
    const { draw } = start(createHost({ lcid: 1025 }));
    const { container } = render(
      draw({ value: MarketingStatus['Opted-Out'], isRTLMode: true }, { colDefs: COLUMNS, columnIndex: 1 })!,
    );
    expect(screen.getByText('ألغى الاشتراك')).toBeTruthy();
    expect(container.querySelector('.nodo')?.getAttribute('dir')).toBe('rtl');
  });

  it('keeps clicks on the switch and in its dialog from choosing or opening the row', async () => {
    const { draw } = start(createHost());
    let clicks = 0;
    const count = () => void (clicks += 1);
    render(
      <div onClick={count} onDoubleClick={count}>
        {cell(draw, MarketingStatus['Opted-Out'])}
      </div>,
    );
    await user.dblClick(screen.getByRole('switch'));
    await user.click(within(await screen.findByRole('dialog')).getByRole('textbox'));
    expect(clicks).toBe(0);
  });

  it('is without a violation that axe finds, closed and open', async () => {
    const { draw } = start(createHost());
    render(cell(draw, MarketingStatus['Double Opt-In'])!);
    await user.click(screen.getByRole('switch'));
    await screen.findByRole('dialog');
    const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } };
    const { violations } = await axe.run(document.body, { rules });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});

describe('a cell without a value', () => {
  const someStatus = () => [{ nod_status: MarketingStatus.Pending }];

  it('says that nobody was asked, and can be changed both ways, for who sees other statuses', async () => {
    const host = createHost();
    const { draw } = start(host, undefined, someStatus);
    render(cell(draw, null)!);
    expect(await screen.findByText('Never asked')).toBeTruthy();
    await user.click(screen.getByRole('switch'));
    const dialog = within(await screen.findByRole('dialog'));
    expect(within(dialog.getByLabelText('What the customer wants')).getAllByRole('option')).toHaveLength(2);
    await enter();
    host.answer = { nod_status: RequestStatus.Done };
    host.status = MarketingStatus['Single Opt-In'];
    expect(await screen.findByText('Single Opt-In', undefined, { timeout: 3000 })).toBeTruthy();
  });

  it.each([
    ['no status can be seen', () => [{ nod_status: null }]],
    ['there is none at all', () => []],
    ['it could not be read', () => Promise.reject(new Error('forbidden'))],
  ])('stays as the grid has it where %s: it may be hidden', async (_, read) => {
    const { draw } = start(createHost(), undefined, read);
    const params = { colDefs: COLUMNS, columnIndex: 1, rowData: { __rec_id: NUMBER_ID } };
    const { container } = render(draw({ value: null, formattedValue: '*****' }, params)!);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(container.textContent).toBe('*****');
  });

  it('asks once for a whole grid whether statuses can be seen, and not at all where no cell is empty', async () => {
    let times = 0;
    const { draw } = start(createHost(), undefined, () => {
      times += 1;
      return someStatus();
    });
    render(cell(draw, MarketingStatus.Pending)!);
    expect(times).toBe(0);
    render(
      <>
        {cell(draw, null)}
        {cell(draw, null, OTHER_ID)}
      </>,
    );
    expect(await screen.findAllByText('Never asked')).toHaveLength(2);
    expect(times).toBe(1);
  });
});

describe('a change that is entered in a list', () => {
  it('is the same Consent Request as on a form, for the number of its row', async () => {
    const host = createHost();
    const { draw } = start(host);
    render(
      <>
        {cell(draw, MarketingStatus['Single Opt-In'])}
        {cell(draw, MarketingStatus['Opted-Out'], `{${OTHER_ID.toUpperCase()}}`)}
      </>,
    );
    await user.click(screen.getAllByRole('switch')[1]!);
    await enter();
    expect(host.created).toMatchObject([
      {
        table: 'nod_consentrequest',
        row: {
          nod_action: RequestAction['Opt-In'],
          nod_reason: 'Called and asked for it.',
          'nod_numberid@odata.bind': `/nod_optinoutnumbers(${OTHER_ID})`,
        },
      },
    ]);
    const [first, second] = screen.getAllByRole('switch');
    expect(first).toHaveProperty('disabled', false);
    expect(second).toHaveProperty('disabled', true);
  });

  it('is shown when the app has answered, also in a cell that had scrolled away and is drawn anew', async () => {
    const host = createHost();
    const { draw } = start(host);
    const { unmount } = render(cell(draw, MarketingStatus['Single Opt-In'])!);
    await user.click(screen.getByRole('switch'));
    await enter();
    unmount();
    host.answer = { nod_status: RequestStatus.Done };
    host.status = MarketingStatus['Opted-Out'];
    // The grid still has what it read before.
    render(cell(draw, MarketingStatus['Single Opt-In'])!);
    expect(screen.getByRole('switch')).toHaveProperty('disabled', true);
    expect(await screen.findByText('Opted-Out', undefined, { timeout: 3000 })).toBeTruthy();
    expect(screen.getByRole('switch').getAttribute('aria-checked')).toBe('false');
  });

  it('gives way to what the grid reads afterwards', async () => {
    const host = createHost();
    const { draw } = start(host);
    const shown = render(cell(draw, MarketingStatus['Single Opt-In'])!);
    await user.click(screen.getByRole('switch'));
    await enter();
    host.answer = { nod_status: RequestStatus.Done };
    host.status = MarketingStatus['Opted-Out'];
    await screen.findByText('Opted-Out', undefined, { timeout: 3000 });
    shown.rerender(cell(draw, MarketingStatus['Double Opt-In'])!);
    expect(screen.getByText('Double Opt-In')).toBeTruthy();
  });

  it('that was refused is said beside the cell until it has been read', async () => {
    const host = createHost();
    const { draw } = start(host);
    render(cell(draw, MarketingStatus['Opted-Out'])!);
    await user.click(screen.getByRole('switch'));
    await enter();
    host.answer = { nod_status: RequestStatus.Refused, nod_outcome: 'The customer stopped this themselves.' };
    const said = await screen.findByRole('alert', undefined, { timeout: 3000 });
    expect(said.textContent).toContain('The customer stopped this themselves.');
    // Fluent lets nothing be pointed at before it has a place, and nothing has one here.
    fireEvent.click(within(said).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByText('Opted-Out')).toBeTruthy();
  });

  it('that could not be saved is said in the dialog, and what was written is still there', async () => {
    const { draw } = start(createHost({ createFails: new Error('No connection.') }));
    render(cell(draw, MarketingStatus['Opted-Out'])!);
    await user.click(screen.getByRole('switch'));
    await enter();
    const dialog = within(screen.getByRole('dialog'));
    expect(await dialog.findByText(/Nothing was changed.*No connection\./)).toBeTruthy();
    expect(dialog.getByRole('textbox')).toHaveProperty('value', 'Called and asked for it.');
  });
});
