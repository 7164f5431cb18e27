/** The app or its configuration asks for something that this host does not do: it must not start half. */
export class HostStartError extends Error {
  readonly code = 'HOST_START';
  override readonly name = 'HostStartError';
}
