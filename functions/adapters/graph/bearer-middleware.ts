import type { Context, Middleware } from '@microsoft/microsoft-graph-client';

/**
 * Sets the token. The client's own handler leaves it out, silently, for any host that is not https or not
 * Microsoft's, and so for a Graph on this machine.
 */
export class BearerMiddleware implements Middleware {
  private next: Middleware | undefined;

  constructor(private readonly token: string) {}

  setNext(next: Middleware): void {
    this.next = next;
  }

  async execute(context: Context): Promise<void> {
    const headers = new Headers(context.options?.headers);
    headers.set('Authorization', `Bearer ${this.token}`);
    context.options = { ...context.options, headers: Object.fromEntries(headers.entries()) };
    await this.next?.execute(context);
  }
}
