import * as React from 'react';
import type { FormController } from './open-form';

export type OpenedForm = { controller?: FormController; fault?: unknown };

/**
 * Opens a form once, and draws anew whenever it changes.
 * @param open gives the form, or rejects with why it cannot be opened
 * @param onOpen is told once it is open; what it gives back is called when the form goes
 */
export function useOpenForm(
  open: () => Promise<FormController>,
  onOpen: (controller: FormController) => () => void = () => () => undefined,
): OpenedForm {
  const [opened, setOpened] = React.useState<OpenedForm>({});
  const [, draw] = React.useReducer((count: number) => count + 1, 0);
  React.useEffect(() => {
    let end = (): void => undefined;
    let gone = false;
    open().then(
      (controller) => {
        if (gone) return;
        const [close, unsubscribe] = [onOpen(controller), controller.state.subscribe(draw)];
        end = () => {
          close();
          unsubscribe();
        };
        setOpened({ controller });
      },
      (fault: unknown) => !gone && setOpened({ fault }),
    );
    return () => {
      gone = true;
      end();
    };
  }, []);
  return opened;
}
