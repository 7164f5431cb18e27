/**
 * Puts functions under the global `Nod`, by which ribbon commands and form events call them. Several scripts of the
 * app do so, in an order that nobody promises: each adds its own to what is there.
 */
export function addToNod(functions: object): void {
  const global = globalThis as { Nod?: object };
  global.Nod = Object.assign(global.Nod ?? {}, functions);
}
