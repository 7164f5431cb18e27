import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { ThemeProvider } from '@fluentui/react';

/**
 * Shows what `render` draws, apart from the page's own tree, until it closes itself.
 * @returns what it was closed with
 */
export function openDialog<T>(render: (close: (result: T) => void) => React.ReactElement): Promise<T> {
  const root = document.createElement('div');
  document.body.append(root);
  return new Promise((resolve) => {
    const close = (result: T): void => {
      ReactDOM.unmountComponentAtNode(root);
      root.remove();
      resolve(result);
    };
    ReactDOM.render(<ThemeProvider>{render(close)}</ThemeProvider>, root);
  });
}
