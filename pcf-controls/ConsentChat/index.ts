import * as React from 'react';
import { Text } from '@fluentui/react';
import { decide } from '@nod/consent';
import { labelOf } from '@nod/solution/rows/choice';
import { MarketingStatus } from '@nod/solution';
import type { IInputs, IOutputs } from './generated/ManifestTypes';

export class ConsentChat implements ComponentFramework.ReactControl<IInputs, IOutputs> {
  init(): void {
    /* nothing */
  }
  updateView(context: ComponentFramework.Context<IInputs>): React.ReactElement {
    const d = decide({ origin: 'Chat', session: 'Utility' }, { now: Date.now(), reachable: true });
    return React.createElement(
      Text,
      null,
      JSON.stringify(d) + labelOf(MarketingStatus, context.parameters.complianceField.raw),
    );
  }
  getOutputs(): IOutputs {
    return {};
  }
  destroy(): void {
    /* nothing */
  }
}
