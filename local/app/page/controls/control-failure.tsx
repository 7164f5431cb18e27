import * as React from 'react';
import { MessageBar, MessageBarType } from '@fluentui/react';

/** What stands in the place of a control that threw, as on the platform, with the reason. */
export function ControlFailure({ name, fault }: { name: string; fault: unknown }): React.ReactElement {
  const reason = fault instanceof Error ? fault.message : String(fault);
  return (
    <MessageBar messageBarType={MessageBarType.error} isMultiline data-control-failed={name}>
      <strong>Error loading control</strong> {name}: {reason}
    </MessageBar>
  );
}
