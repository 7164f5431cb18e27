import * as React from 'react';
import type { Customization } from './customize-cells';
import { HostedControl } from './hosted-control';

/** The name of a parameter of every grid customizer: the event that it answers to with what draws cells. */
const EVENT_NAME = 'EventName';
let count = 0;

/** A grid customizer beside its grid: it is initialised with an event, fires it, and shows nothing itself. */
export function GridCustomizer({
  name,
  table,
  onCustomize,
}: {
  name: string;
  table: string;
  onCustomize: (customization: Customization) => void;
}): React.ReactElement {
  const event = React.useRef<string>();
  event.current ??= `${EVENT_NAME}_${(count += 1)}`;
  return (
    <div className="grid-customizer">
      <HostedControl
        name={name}
        bindings={{ [EVENT_NAME]: { value: event.current, type: 'SingleLine.Text', static: true } }}
        bound={() => undefined}
        label=""
        disabled
        record={{ table }}
        onEvent={(fired, customization) => {
          if (fired === event.current) onCustomize(customization as Customization);
        }}
      />
    </div>
  );
}
