import * as React from 'react';
import { Button } from '../kit/button';
import { Notice } from '../kit/notice';
import { said } from '../kit/tell';
import { say } from '../kit/words';
import { registerSteps } from './register-steps';
import type { SetupApi } from './setup-api';

/** The button that mends the webhook steps. What came of it a new check shows; only a failure is told here. */
export function RegisterNow(props: { api: SetupApi; onDone: () => void }): React.ReactElement {
  const { api, onDone } = props;
  const [state, setState] = React.useState<'idle' | 'busy' | { failed: unknown }>('idle');
  const register = async () => {
    setState('busy');
    try {
      await registerSteps(api);
    } catch (failed) {
      setState({ failed });
      return;
    }
    setState('idle');
    onDone();
  };
  return (
    <>
      <div className="check-do">
        <Button disabled={state === 'busy'} onClick={() => void register()}>
          {state === 'busy'
            ? say({ en: 'Registering…', de: 'Wird registriert …' })
            : say({ en: 'Register now', de: 'Jetzt registrieren' })}
        </Button>
      </div>
      {typeof state === 'object' && (
        <Notice kind="error">
          {say({
            en: 'Not all steps could be registered; those that were stay. You need the right to create steps: the role Nod Admin has it.',
            de: 'Nicht alle Schritte konnten registriert werden; die übrigen bleiben. Sie brauchen das Recht, Schritte anzulegen: Die Rolle „Nod Admin“ hat es.',
          })}{' '}
          {say(said(state.failed))}
        </Notice>
      )}
    </>
  );
}
