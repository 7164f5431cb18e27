import * as React from 'react';
import { StatusField } from './status-field';
import type { IInputs, IOutputs } from './generated/ManifestTypes';
import { propsFrom } from './props-from';

/** The marketing status of an Opt-In / Opt-Out Number. It shows the column and never writes it: only the app may. */
export class OptInStatus implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  init(): void {
    // Nothing is kept: every view is made from its context alone.
  }

  updateView(context: ComponentFramework.Context<IInputs>): React.ReactElement {
    const props = propsFrom(context);
    // Another row is another control: what was typed for one must not be sent for the other.
    return React.createElement(StatusField, { ...props, key: props.rowId ?? '' });
  }

  getOutputs(): IOutputs {
    return {};
  }

  destroy(): void {
    // React unmounts what `updateView` returned, which stops the polling.
  }
}
