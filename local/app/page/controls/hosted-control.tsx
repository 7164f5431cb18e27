import * as React from 'react';
import { Spinner, SpinnerSize } from '@fluentui/react';
import type { ControlManifest } from '../../model';
import { session } from '../xrm/session';
import { ControlFailure } from './control-failure';
import { boundColumns, createContexts, type ControlBinding, type ControlView } from './context';
import { readPrivileges } from './privileges';
import { fromOutput, type BoundColumn } from './property';
import { controlClass, type ControlInstance } from './registry';
import { readStrings } from './strings';
import { say } from '../words/say';

export interface HostedControlProps {
  /** Full name, `nod_Nod.ConsentChat`. */
  name: string;
  bindings: Record<string, ControlBinding>;
  /** The column that it stands on: what its first bound property takes where `bindings` does not say. */
  column?: string;
  bound: (column: string) => BoundColumn | undefined;
  label: string;
  disabled: boolean;
  visible?: boolean;
  record: { table: string; id?: string; name?: string };
  /** Hears the events that the control fires. */
  onEvent?: (name: string, payload: unknown) => void;
}

type Loaded = {
  manifest: ControlManifest;
  instance: ControlInstance;
  bindings: Record<string, ControlBinding>;
};

interface State {
  loaded?: Loaded;
  fault?: unknown;
  /** Counts what only the control itself asked for: a render, a new size. */
  asked: number;
}

/**
 * A custom control of the solution, as the platform hosts it: its bundle is loaded, it is initialised, told of every
 * change, and destroyed. One that throws shows so in its own place.
 */
export class HostedControl extends React.Component<HostedControlProps, State> {
  override state: State = { asked: 0 };
  private readonly frame = React.createRef<HTMLDivElement>();
  private readonly container = React.createRef<HTMLDivElement>();
  private context_?: ReturnType<typeof createContexts>;
  private gone = false;
  private seen: string[] | undefined;
  private element: React.ReactElement | null = null;
  private drawnStandard = false;
  private resize?: ResizeObserver;
  private size = { width: -1, height: -1 };

  static getDerivedStateFromError(fault: unknown): Partial<State> {
    return { fault };
  }

  override componentDidMount(): void {
    this.load().catch((fault: unknown) => {
      if (!this.gone) this.setState({ fault });
    });
  }

  private async load(): Promise<void> {
    const { name, column, record, onEvent } = this.props;
    const current = session();
    const manifest = current.model.controls[name];
    if (!manifest) throw new Error(`The solution has no control ${name}.`);
    const tables = [record.table, ...Object.keys(current.model.views), ...Object.keys(current.model.forms)];
    const [Control, strings, hasPrivilege] = await Promise.all([
      controlClass(manifest),
      readStrings(manifest.strings, current.lcid),
      readPrivileges(current.metadata, tables),
    ]);
    if (this.gone) return;
    this.context_ = createContexts({
      session: current,
      manifest,
      strings,
      hasPrivilege,
      requestRender: () => this.ask(),
      trackContainerResize: (track) => this.track(track),
      setControlState: () => undefined,
      ...(onEvent ? { fireEvent: (event, payload) => this.props.onEvent?.(event, payload) } : {}),
    });
    const bindings = withOwnColumn(manifest, this.props.bindings, column);
    const instance = new Control();
    const loaded = { manifest, instance, bindings };
    instance.init(
      this.contextOf(loaded, []) as never,
      () => this.takeOutputs(loaded),
      {},
      this.container.current ?? undefined,
    );
    this.setState({ loaded });
  }

  private ask(): void {
    if (!this.gone) this.setState(({ asked }) => ({ asked: asked + 1 }));
  }

  private track(track: boolean): void {
    this.resize?.disconnect();
    this.resize = undefined;
    if (!track || !this.frame.current) return;
    this.size = { width: this.frame.current.clientWidth, height: -1 };
    this.resize = new ResizeObserver(([entry]) => {
      const width = Math.round(entry?.contentRect.width ?? -1);
      if (width === this.size.width) return;
      this.size = { width, height: -1 };
      this.ask();
    });
    this.resize.observe(this.frame.current);
  }

  private takeOutputs({ manifest, instance, bindings }: Loaded): void {
    if (this.gone) return;
    try {
      const outputs = (instance.getOutputs?.() ?? {}) as Record<string, unknown>;
      for (const { property, column, usage } of boundColumns(manifest, bindings))
        if (usage === 'bound' && property in outputs)
          this.props.bound(column)?.set?.(fromOutput(outputs[property]));
    } catch (fault) {
      this.setState({ fault });
    }
  }

  private contextOf({ bindings }: Loaded, updatedProperties: string[]): unknown {
    const { label, disabled, visible = true, record, bound } = this.props;
    const view: ControlView = {
      bindings,
      bound,
      label,
      disabled,
      visible,
      record,
      updatedProperties,
      ...this.size,
    };
    return this.context_!(view);
  }

  /** What the control can see of its surroundings, as texts that can be compared. */
  private visibleNow({ manifest, bindings }: Loaded): string[] {
    const { label, disabled, visible = true, record, bound } = this.props;
    return [
      ...boundColumns(manifest, bindings).map(({ property, column }) => {
        const { value, access, error } = bound(column) ?? {};
        return `${property}=${JSON.stringify([value, access, error])}`;
      }),
      `layout=${this.size.width}`,
      `mode=${JSON.stringify([label, disabled, visible])}`,
      `record=${JSON.stringify(record)}`,
      `asked=${this.state.asked}`,
    ];
  }

  private update(loaded: Loaded): void {
    const now = this.visibleNow(loaded);
    const before = this.seen;
    const changed = now
      .filter((one, at) => one !== before?.[at])
      .map((one) => one.slice(0, one.indexOf('=')));
    if (before && changed.length === 0) return;
    this.seen = now;
    const updated = before ? changed.filter((name) => name !== 'asked') : [];
    const drawn: unknown = loaded.instance.updateView(this.contextOf(loaded, updated) as never);
    this.element = React.isValidElement(drawn) ? drawn : null;
  }

  override componentDidUpdate(): void {
    const { loaded, fault } = this.state;
    // A standard control draws into its own container, which must be there.
    if (!loaded || fault !== undefined || !this.drawnStandard) return;
    try {
      this.update(loaded);
    } catch (thrown) {
      this.setState({ fault: thrown });
    }
  }

  override componentWillUnmount(): void {
    this.gone = true;
    this.resize?.disconnect();
    this.state.loaded?.instance.destroy();
  }

  override render(): React.ReactElement {
    const { loaded, fault } = this.state;
    const { name } = this.props;
    if (fault !== undefined) return <ControlFailure name={name} fault={fault} />;
    return (
      <div ref={this.frame} data-control={name} style={{ minWidth: 0, width: '100%' }}>
        <div ref={this.container} />
        {loaded ? (
          this.draw(loaded)
        ) : (
          <Spinner size={SpinnerSize.small} label={say('Loading…')} labelPosition="right" />
        )}
      </div>
    );
  }

  private draw(loaded: Loaded): React.ReactNode {
    if (this.drawnStandard) return null;
    try {
      const first = this.seen === undefined;
      this.update(loaded);
      if (first && this.element === null) this.drawnStandard = true;
      // What the control has drawn may throw when it is rendered: the boundary is this component's own.
      return this.element;
    } catch (fault) {
      return <ControlFailure name={this.props.name} fault={fault} />;
    }
  }
}

function withOwnColumn(
  manifest: ControlManifest,
  bindings: Record<string, ControlBinding>,
  column: string | undefined,
): Record<string, ControlBinding> {
  const own = manifest.properties.find(({ usage }) => usage === 'bound');
  if (!own || column === undefined || bindings[own.name]) return bindings;
  return { ...bindings, [own.name]: { value: column, static: false } };
}
