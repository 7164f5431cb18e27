import * as React from 'react';
import { Notice } from './notice';
import { say } from './words';

/** A page that fails says so; an empty dialog says nothing. */
export class PageBoundary extends React.Component<{ children: React.ReactNode }, { failed?: string }> {
  override state: { failed?: string } = {};

  static getDerivedStateFromError(error: unknown): { failed: string } {
    return { failed: error instanceof Error ? error.message : String(error) };
  }

  override render(): React.ReactNode {
    const { failed } = this.state;
    if (failed === undefined) return this.props.children;
    return (
      <main className="nod-page">
        <Notice kind="error">
          {say({
            en: `This page has failed. Nothing was changed by it since the last thing that it reported. Close it and open it again. (${failed})`,
            de: `Diese Seite ist gescheitert. Seit ihrer letzten Meldung hat sie nichts geändert. Schließen Sie sie und öffnen Sie sie neu. (${failed})`,
          })}
        </Notice>
      </main>
    );
  }
}
