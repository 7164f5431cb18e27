import type { ControlManifest } from '../../model';
import { lookupObjects, type LookupOptions } from '../lookup/lookup-dialog';
import { getEntityMetadata } from '../xrm/entity-metadata';
import { createClient } from '../xrm/global-context';
import { webResourceUrl } from '../xrm/libraries';
import { createNavigation } from '../xrm/navigation';
import { NotImplementedHere, guarded } from '../xrm/not-implemented';
import { createRecordsApi } from '../xrm/records';
import type { Session } from '../xrm/session';
import { createFormatting } from './formatting';
import type { HasPrivilege } from './privileges';
import { boundProperty, staticProperty, type BoundColumn } from './property';
import type { Strings } from './strings';
import { fluentDesignLanguage } from './theme';
import { createUserSettings } from './user-settings';

export type ControlBinding = { value?: string; type?: string; static: boolean };

/** What is the same for a control as long as it lives. */
export interface ControlSurroundings {
  session: Session;
  manifest: ControlManifest;
  strings: Strings;
  hasPrivilege: HasPrivilege;
  requestRender: () => void;
  trackContainerResize(track: boolean): void;
  setControlState(state: Record<string, unknown>): void;
  /** Given where somebody listens: documented for grid customizers alone. */
  fireEvent?: (name: string, payload: unknown) => void;
}

/** What may change between two calls of `updateView`. */
export interface ControlView {
  bindings: Record<string, ControlBinding>;
  bound: (column: string) => BoundColumn | undefined;
  label: string;
  disabled: boolean;
  visible: boolean;
  width: number;
  height: number;
  record: { table: string; id?: string; name?: string };
  updatedProperties: string[];
}

/**
 * Makes the `context` of a control: https://learn.microsoft.com/power-apps/developer/component-framework/reference
 * @returns a function of what may have changed
 */
export function createContexts(given: ControlSurroundings) {
  const { session, manifest, strings, hasPrivilege } = given;
  const { api, metadata, user, lcid, theme } = session;
  const fixed = {
    webAPI: guarded('context.webAPI', createRecordsApi({ api, metadata })),
    navigation: createNavigation(session),
    formatting: createFormatting(lcid),
    client: createClient(),
    device: guarded('context.device', {}),
    userSettings: guarded('context.userSettings', createUserSettings(user, lcid)),
    utils: guarded('context.utils', {
      getEntityMetadata: (table: string, attributes?: string[]) =>
        getEntityMetadata(metadata, table, attributes),
      hasEntityPrivilege: (table: string, type: number) => hasPrivilege(table, type),
      lookupObjects: (options: LookupOptions) => lookupObjects({ api, metadata }, options),
    }),
    resources: guarded('context.resources', {
      // As on the platform, a string that is not there is its own name.
      getString: (id: string) => strings.get(id) ?? id,
      getResource: (id: string, success: (data: string) => void, failure: () => void) =>
        void fetch(webResourceUrl(id)).then(
          async (response) => (response.ok ? success(btoa(await response.text())) : failure()),
          failure,
        ),
    }),
    factory: guarded('context.factory', {
      requestRender: () => given.requestRender(),
      ...(given.fireEvent ? { fireEvent: given.fireEvent } : {}),
    }),
    fluentDesignLanguage: fluentDesignLanguage(theme),
    events: {},
  };
  return (view: ControlView) => ({
    ...fixed,
    parameters: parametersOf(manifest, view),
    updatedProperties: view.updatedProperties,
    mode: guarded('context.mode', {
      isControlDisabled: view.disabled,
      isVisible: view.visible,
      label: view.label,
      allocatedWidth: view.width,
      allocatedHeight: view.height,
      contextInfo: {
        entityId: view.record.id ?? '',
        entityTypeName: view.record.table,
        entityRecordName: view.record.name ?? '',
      },
      trackContainerResize: (track: boolean) => given.trackContainerResize(track),
      setControlState: (state: Record<string, unknown>) => {
        given.setControlState(state);
        return true;
      },
      setFullScreen: () => {
        throw new NotImplementedHere('context.mode.setFullScreen');
      },
    }),
    // Not documented, but there at runtime and much used.
    page: {
      entityId: view.record.id ?? '',
      entityTypeName: view.record.table,
      getClientUrl: () => location.origin,
    },
  });
}

/** The first bound property stands on the control's own column where the form says nothing else. */
function parametersOf(manifest: ControlManifest, view: ControlView): Record<string, unknown> {
  return Object.fromEntries(
    manifest.properties
      .filter(({ usage }) => usage !== 'output')
      .map(({ name, type }) => [name, propertyOf(view, view.bindings[name], type)]),
  );
}

function propertyOf(view: ControlView, binding: ControlBinding | undefined, type: string): unknown {
  if (!binding || binding.static) return staticProperty(type, binding?.value);
  const bound = binding.value === undefined ? undefined : view.bound(binding.value);
  if (!bound) throw new Error(`It is bound to the column ${binding.value ?? ''}, which is not there.`);
  return boundProperty(bound);
}

/** Columns by the property that they are bound to. */
export function boundColumns(manifest: ControlManifest, bindings: Record<string, ControlBinding>) {
  return manifest.properties.flatMap(({ name, usage }) => {
    const binding = bindings[name];
    return binding && !binding.static && binding.value !== undefined
      ? [{ property: name, column: binding.value, usage }]
      : [];
  });
}
