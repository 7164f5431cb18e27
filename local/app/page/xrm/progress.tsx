import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { Overlay, Spinner, SpinnerSize } from '@fluentui/react';

let root: HTMLElement | undefined;

/** `Xrm.Utility.showProgressIndicator`: one at a time, the newest message stands. */
export function showProgressIndicator(message: string): void {
  if (!root) {
    root = document.createElement('div');
    document.body.append(root);
  }
  ReactDOM.render(
    <Overlay
      style={{ position: 'fixed', zIndex: 1_000_002, display: 'grid', placeItems: 'center' }}
      role="alert"
      aria-busy="true"
    >
      <Spinner size={SpinnerSize.large} label={message} />
    </Overlay>,
    root,
  );
}

export function closeProgressIndicator(): void {
  if (!root) return;
  ReactDOM.unmountComponentAtNode(root);
  root.remove();
  root = undefined;
}
