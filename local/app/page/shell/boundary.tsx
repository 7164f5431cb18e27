import * as React from 'react';
import { say } from '../words/say';

/** Says that something broke where it broke, and leaves the rest of the page in use. */
export class Boundary extends React.Component<{ children: React.ReactNode }, { error?: Error }> {
  override state: { error?: Error } = {};

  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error };
  }

  override render(): React.ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <div className="card grid-problem" role="alert">
        <strong>{say('This part of the page has failed')}</strong>
        <span>{error.message}</span>
        <button type="button" className="button" onClick={() => location.reload()}>
          {say('Load the page again')}
        </button>
      </div>
    );
  }
}
