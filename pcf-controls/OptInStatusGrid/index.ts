import * as React from 'react';
import { addStyles } from './add-styles';
import { createCustomizer } from './create-customizer';
import type { IInputs, IOutputs } from './generated/ManifestTypes';
import type { GridCustomizer } from './grid-customizer';

/** OptInStatus in the lists of Opt-In / Opt-Out Numbers: a customizer of the Power Apps grid control. */
export class OptInStatusGrid implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  private stop = (): void => undefined;

  init(context: ComponentFramework.Context<IInputs>): void {
    const event = (context.parameters.EventName as IInputs['EventName'] | undefined)?.raw;
    // Only a grid names an event to answer to.
    if (!event) return;
    addStyles(document);
    const { customizer, stop } = createCustomizer(context);
    this.stop = stop;
    // Documented for grid customizers, and missing from the types.
    const factory = context.factory as unknown as {
      fireEvent(name: string, customizer: GridCustomizer): void;
    };
    factory.fireEvent(event, customizer);
  }

  updateView(): React.ReactElement {
    // Its cells are drawn by the grid.
    return React.createElement(React.Fragment);
  }

  getOutputs(): IOutputs {
    return {};
  }

  destroy(): void {
    this.stop();
  }
}
