import * as React from 'react';

const context = React.createContext<React.CSSProperties>({});
export const ColoursProvider = context.Provider;

/** The custom properties of the theme, for what is rendered outside of the chat's element (dialogs). */
export function useColours(): React.CSSProperties {
  return React.useContext(context);
}
