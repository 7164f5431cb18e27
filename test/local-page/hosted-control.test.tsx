// @vitest-environment jsdom
import * as React from 'react';
import { cleanup, render, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AppModel } from '../../local/app/model';
import { HostedControl } from '../../local/app/page/controls/hosted-control';
import type { FieldValue } from '../../local/app/page/form/field-value';
import { setSession } from '../../local/app/page/xrm/session';
import { column, oneRow } from './scene';

type Context = Record<string, never> & {
  parameters: { consent: { raw: unknown; security: unknown; attributes: unknown } };
  mode: { label: string };
  resources: { getString(id: string): string };
};
type Spy = { contexts: Context[]; destroyed: number; notify?: () => void; output?: unknown; fails?: string };

let spy: Spy;

/** A virtual control as a bundle registers it. */
class Control {
  init(_context: unknown, notify: () => void): void {
    spy.notify = notify;
  }
  updateView(context: Context): React.ReactElement {
    spy.contexts.push(context);
    if (spy.fails !== undefined) throw new Error(spy.fails);
    return <p>{`consent is ${String(context.parameters.consent.raw)}`}</p>;
  }
  getOutputs(): unknown {
    return { consent: spy.output };
  }
  destroy(): void {
    spy.destroyed += 1;
  }
}

beforeEach(() => {
  spy = { contexts: [], destroyed: 0 };
  const { api, metadata } = oneRow({});
  const model = {
    controls: {
      'nod_Nod.Test': {
        registeredAs: 'Nod.Test',
        constructorName: 'Test',
        bundle: '/controls/test.js',
        css: [],
        strings: {},
        properties: [{ name: 'consent', type: 'TwoOptions', usage: 'bound', required: true }],
        features: [],
      },
    },
    views: {},
    forms: {},
  } as unknown as AppModel;
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
          framework.registerControl('Nod.Test', Control);
          node.dispatchEvent(new Event('load'));
        });
  };
});
afterEach(cleanup);

function Hosted({ value, set }: { value: FieldValue; set?: (value: FieldValue) => void }) {
  return (
    <HostedControl
      name="nod_Nod.Test"
      bindings={{}}
      column="consent"
      label="Consent"
      disabled={false}
      record={{ table: 'contact', id: 'x' }}
      bound={() => ({
        column: column('consent', 'Boolean'),
        access: { readable: true, editable: true },
        value,
        set,
      })}
    />
  );
}

it('is given the value of its own column, and told again only when something has changed', async () => {
  const shown = render(<Hosted value={false} />);
  await waitFor(() => shown.getByText('consent is false'));
  const { length } = spy.contexts;
  shown.rerender(<Hosted value={false} />);
  expect(spy.contexts).toHaveLength(length);
  shown.rerender(<Hosted value />);
  shown.getByText('consent is true');
  expect(spy.contexts.at(-1)).toMatchObject({
    updatedProperties: ['consent'],
    parameters: {
      consent: {
        raw: true,
        attributes: { LogicalName: 'consent' },
        security: { editable: true, secured: false },
      },
    },
  });
});

it('hands its outputs to the form', async () => {
  const taken: FieldValue[] = [];
  const shown = render(<Hosted value={false} set={(value) => taken.push(value)} />);
  await waitFor(() => shown.getByText('consent is false'));
  spy.output = true;
  spy.notify?.();
  expect(taken).toEqual([true]);
});

it('is destroyed when its place is gone', async () => {
  const shown = render(<Hosted value={false} />);
  await waitFor(() => shown.getByText('consent is false'));
  shown.unmount();
  expect(spy.destroyed).toBe(1);
});

it('says why in its own place when it throws', async () => {
  spy.fails = 'no such number';
  const shown = render(<Hosted value={false} />);
  await waitFor(() => expect(shown.container.textContent).toContain('Error loading control'));
  expect(shown.container.textContent).toContain('no such number');
});
