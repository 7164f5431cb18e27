/** Thrown by what the platform has and the local app has not: a script must not go on with `undefined`. */
export class NotImplementedHere extends Error {
  override readonly name = 'NotImplementedHere';
  constructor(readonly member: string) {
    super(`${member} is not implemented in the local app.`);
  }
}

/** Names that the language itself, promises or inspectors ask any object for. */
const ASKED_BY_THE_LANGUAGE = new Set(['then', 'toJSON', 'constructor', 'prototype', '$$typeof', 'nodeType']);

/**
 * The object, with every member that it does not have throwing NotImplementedHere when it is read.
 * @param path how scripts reach it, `Xrm.Utility`
 */
export function guarded<T extends object>(path: string, target: T): T {
  return new Proxy(target, {
    get(from, member, receiver): unknown {
      if (typeof member === 'symbol' || member in from || ASKED_BY_THE_LANGUAGE.has(member))
        return Reflect.get(from, member, receiver);
      throw new NotImplementedHere(`${path}.${member}`);
    },
  });
}
